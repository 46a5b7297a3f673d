import { model } from "@medusajs/framework/utils"
import { UPLOADERS } from "../../../domain/words"

/** A file that belongs to an item or to a message; an orphan until one of them names it. */
const Attachment = model
  .define(
    { name: "Attachment", tableName: "rma_attachment" },
    {
      id: model.id({ prefix: "ratt" }).primaryKey(),
      rma_id: model.text().nullable(),
      rma_item_id: model.text().nullable(),
      message_id: model.text().nullable(),
      uploader_type: model.enum([...UPLOADERS]),
      /** A customer, a user, or the grant by which a guest came in: nobody else may use it. */
      uploader_id: model.text(),
      filename: model.text(),
      mime_type: model.text(),
      /** In bytes; 0 until the whole file is here, and once it is about to be deleted. */
      size: model.number(),
      /** Of Medusa's file module. */
      file_id: model.text(),
    }
  )
  .indexes([
    { name: "IDX_rma_attachment_rma", on: ["rma_id"], where: "deleted_at IS NULL" },
    {
      name: "IDX_rma_attachment_orphan",
      on: ["created_at"],
      where: "rma_id IS NULL AND deleted_at IS NULL",
    },
  ])

export default Attachment
