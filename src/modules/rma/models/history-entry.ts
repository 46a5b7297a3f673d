import { model } from "@medusajs/framework/utils"

/** What happened, when and by whom; at the same time the outbox of events. Only ever added. */
const HistoryEntry = model
  .define(
    { name: "HistoryEntry", tableName: "rma_history_entry" },
    {
      id: model.id({ prefix: "rmah" }).primaryKey(),
      rma_id: model.text(),
      order_id: model.text(),
      /** The event's name, or the name of a change that nobody is told of. */
      event: model.text(),
      actor_type: model.enum(["customer", "user", "system"]),
      actor_id: model.text().nullable(),
      /** What a reader needs to understand the entry: amounts, quantities, reasons. */
      data: model.json(),
      /** What goes out with the event; null where nobody is told. */
      payload: model.json().nullable(),
      /** Set once the event bus has taken it: the only column that is ever changed. */
      emitted_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    { name: "IDX_rma_history_rma", on: ["rma_id", "created_at"], where: "deleted_at IS NULL" },
    {
      name: "IDX_rma_history_outbox",
      on: ["created_at"],
      where: "payload IS NOT NULL AND emitted_at IS NULL AND deleted_at IS NULL",
    },
  ])

export default HistoryEntry
