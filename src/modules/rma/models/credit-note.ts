import { model } from "@medusajs/framework/utils"
import { CREDIT_NOTE_TYPES } from "../../../domain/words"

/**
 * The numbered document of a settlement ("avoir"). Only ever added, never changed: each carries the
 * hash of the one before it in its series, so that a change shows (I8).
 */
const CreditNote = model
  .define(
    { name: "CreditNote", tableName: "rma_credit_note" },
    {
      id: model.id({ prefix: "cn" }).primaryKey(),
      /** "CN-2026-000042" */
      number: model.text(),
      /** "CN-2026": a year of the shop's time zone. */
      series: model.text(),
      /** Its place in the series, from 1. */
      sequence: model.number(),
      type: model.enum([...CREDIT_NOTE_TYPES]).default("credit_note"),
      rma_id: model.text(),
      rma_display_id: model.text(),
      order_id: model.text(),
      order_display_id: model.number(),
      customer_id: model.text().nullable(),
      email: model.text(),
      settlement_id: model.text(),
      /** The credit note that a counter-note takes back. */
      reverses_id: model.text().nullable(),
      currency_code: model.text(),
      /** In major units, above 0 on both types. */
      total: model.bigNumber(),
      issued_at: model.dateTime(),
      issued_by: model.text().nullable(),
      /** The frozen document as text, byte for byte what the hash is of. */
      document: model.text(),
      /** Empty: the first of its series. */
      previous_hash: model.text().nullable(),
      hash: model.text(),
    }
  )
  .indexes([
    { name: "IDX_rma_credit_note_number", on: ["number"], unique: true },
    { name: "IDX_rma_credit_note_sequence", on: ["series", "sequence"], unique: true },
    { name: "IDX_rma_credit_note_settlement", on: ["settlement_id", "type"], unique: true },
    { name: "IDX_rma_credit_note_rma", on: ["rma_id"] },
    { name: "IDX_rma_credit_note_order", on: ["order_id"] },
    { name: "IDX_rma_credit_note_customer", on: ["customer_id", "issued_at"] },
    { name: "IDX_rma_credit_note_email", on: ["email", "issued_at"] },
    { name: "IDX_rma_credit_note_issued", on: ["issued_at", "id"] },
  ])

export default CreditNote
