import { model } from "@medusajs/framework/utils"

/** The merchant's rules as data: which apply where, and with which parameters. */
const ReturnPolicy = model
  .define(
    { name: "ReturnPolicy", tableName: "rma_return_policy" },
    {
      id: model.id({ prefix: "rpol" }).primaryKey(),
      name: model.text(),
      is_enabled: model.boolean().default(true),
      /** Of several policies that fit an order the highest applies. */
      priority: model.number().default(0),
      /** string[]; empty: every region. */
      region_ids: model.json().nullable(),
      /** string[]; empty: every sales channel. */
      sales_channel_ids: model.json().nullable(),
      /** Approve by itself where every line says yes. */
      auto_approve: model.boolean().default(false),
      /** The rules with their parameters, see domain/eligibility. */
      rules: model.json(),
      /** What follows from it for the money: fees, and what may be paid before the goods are there. */
      terms: model.json().nullable(),
      /** Rises with every change; cases remember by which they were judged. */
      version: model.number().default(1),
    }
  )
  .indexes([{ name: "IDX_rma_return_policy_priority", on: ["priority"], where: "deleted_at IS NULL" }])

export default ReturnPolicy
