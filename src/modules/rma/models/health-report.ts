import { model } from "@medusajs/framework/utils"

/** What the doctor found when it last looked at everything. Only ever added. */
const HealthReport = model
  .define(
    { name: "HealthReport", tableName: "rma_health_report" },
    {
      id: model.id({ prefix: "rmahr" }).primaryKey(),
      started_at: model.dateTime(),
      finished_at: model.dateTime().nullable(),
      orders_checked: model.number().default(0),
      /** The findings, see domain/health. */
      findings: model.json(),
      created_by: model.text().nullable(),
    }
  )
  .indexes([{ name: "IDX_rma_health_report_started", on: ["started_at"], where: "deleted_at IS NULL" }])

export default HealthReport
