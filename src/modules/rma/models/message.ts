import { model } from "@medusajs/framework/utils"
import { MESSAGE_AUTHORS } from "../../../domain/words"

/** What shopper and staff write to each other about a case. Only ever added, never edited. */
const Message = model
  .define(
    { name: "Message", tableName: "rma_message" },
    {
      id: model.id({ prefix: "rmsg" }).primaryKey(),
      rma_id: model.text(),
      author_type: model.enum([...MESSAGE_AUTHORS]),
      author_id: model.text().nullable(),
      body: model.text(),
      /** When a mail told the other side of it, or the other side had read it by then; empty: not yet. */
      told_at: model.dateTime().nullable(),
      /** The mail that told of it, see `NotificationDelivery`: tried again, it says the same. */
      told_in: model.text().nullable(),
    }
  )
  .indexes([{ name: "IDX_rma_message_rma", on: ["rma_id", "created_at"], where: "deleted_at IS NULL" }])

export default Message
