import { model } from "@medusajs/framework/utils"

/** A one-time code that was mailed to a guest: only its hash, for ten minutes, for five tries. */
const AccessCode = model
  .define(
    { name: "AccessCode", tableName: "rma_access_code" },
    {
      id: model.id({ prefix: "rcode" }).primaryKey(),
      order_id: model.text(),
      email: model.text(),
      code_hash: model.text(),
      tries: model.number().default(0),
      expires_at: model.dateTime(),
      used_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    // One per order, so that asking twice at once gives no second code, and with it no more tries.
    {
      name: "IDX_rma_access_code_per_order",
      on: ["order_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    { name: "IDX_rma_access_code_expires", on: ["expires_at"] },
  ])

export default AccessCode
