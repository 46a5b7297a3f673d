import { model } from "@medusajs/framework/utils"
import { AUDIENCES } from "../../../domain/words"

/** The words of a mail that a merchant wrote; where there are none, ours are used. */
const NotificationTemplate = model
  .define(
    { name: "NotificationTemplate", tableName: "rma_notification_template" },
    {
      id: model.id({ prefix: "rtpl" }).primaryKey(),
      event: model.text(),
      audience: model.enum([...AUDIENCES]),
      locale: model.text(),
      /** Both are Liquid; the body is HTML. */
      subject: model.text(),
      body: model.text(),
      updated_by: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_rma_notification_template",
      on: ["event", "audience", "locale"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default NotificationTemplate
