import { model } from "@medusajs/framework/utils"

/** What the merchant set in the admin: one row, only the values that differ from the configuration. */
const RmaSettings = model.define(
  { name: "RmaSettings", tableName: "rma_settings" },
  {
    id: model.text().primaryKey(),
    values: model.json(),
    updated_by: model.text().nullable(),
  }
)

export default RmaSettings
