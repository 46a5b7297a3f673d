import { model } from "@medusajs/framework/utils"

/** "Does not live at this address": set by a parcel that came back, cleared by staff. */
const AddressMark = model
  .define(
    { name: "AddressMark", tableName: "rma_address_mark" },
    {
      id: model.id({ prefix: "ramark" }).primaryKey(),
      /** The address without case, spaces and punctuation: how the next order's is compared with it. */
      address_key: model.text(),
      customer_id: model.text().nullable(),
      email: model.text(),
      /** The case whose parcel came back. */
      rma_id: model.text(),
      marked_at: model.dateTime(),
      marked_by: model.text().nullable(),
      cleared_at: model.dateTime().nullable(),
      cleared_by: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_rma_address_mark_email",
      on: ["email"],
      where: "cleared_at IS NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_rma_address_mark_customer",
      on: ["customer_id"],
      where: "cleared_at IS NULL AND deleted_at IS NULL",
    },
  ])

export default AddressMark
