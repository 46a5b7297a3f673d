import { model } from "@medusajs/framework/utils"

/** A policy as it once was. Only ever added. */
const ReturnPolicyVersion = model
  .define(
    { name: "ReturnPolicyVersion", tableName: "rma_return_policy_version" },
    {
      id: model.id({ prefix: "rpolv" }).primaryKey(),
      policy_id: model.text(),
      version: model.number(),
      content: model.json(),
      created_by: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_rma_return_policy_version",
      on: ["policy_id", "version"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default ReturnPolicyVersion
