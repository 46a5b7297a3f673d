import { model } from "@medusajs/framework/utils"

/** The last number of a series and the hash of its note: one row per series, locked while a number is drawn. */
const CreditNoteSeries = model.define(
  { name: "CreditNoteSeries", tableName: "rma_credit_note_series" },
  {
    /** "CN-2026" */
    id: model.text().primaryKey(),
    last_sequence: model.number().default(0),
    last_hash: model.text().nullable(),
  }
)

export default CreditNoteSeries
