import { model } from "@medusajs/framework/utils"
import { AUDIENCES, DELIVERY_STATUSES } from "../../../domain/words"

/** One mail about one event to one audience, and how it fares. Its words are not kept: they hold links. */
const NotificationDelivery = model
  .define(
    { name: "NotificationDelivery", tableName: "rma_notification_delivery" },
    {
      id: model.id({ prefix: "rdel" }).primaryKey(),
      /**
       * Made from its cause, so that it is sent once: `<history entry>:<audience>`, and behind it the id
       * of the delivery where staff sent the mail again.
       */
      key: model.text(),
      rma_id: model.text(),
      history_id: model.text(),
      event: model.text(),
      audience: model.enum([...AUDIENCES]),
      recipient: model.text(),
      locale: model.text(),
      status: model.enum([...DELIVERY_STATUSES]).default("pending"),
      attempts: model.number().default(0),
      next_attempt_at: model.dateTime().nullable(),
      failure: model.text().nullable(),
      sent_at: model.dateTime().nullable(),
      /** Who of the staff sent it again; null: the event itself sent it. */
      requested_by: model.text().nullable(),
    }
  )
  .indexes([
    { name: "IDX_rma_notification_delivery_key", on: ["key"], unique: true, where: "deleted_at IS NULL" },
    { name: "IDX_rma_notification_delivery_rma", on: ["rma_id"], where: "deleted_at IS NULL" },
    {
      name: "IDX_rma_notification_delivery_due",
      on: ["next_attempt_at"],
      where: "status = 'pending' AND deleted_at IS NULL",
    },
  ])

export default NotificationDelivery
