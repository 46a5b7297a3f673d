import { model } from "@medusajs/framework/utils"
import { SETTLEMENT_STATUSES } from "../../../domain/words"
import Reimbursement from "./reimbursement"
import Rma from "./rma"
import SettlementLine from "./settlement-line"

/** What is owed and why, line by line; frozen once approved. Amounts in major units. */
const Settlement = model
  .define(
    { name: "Settlement", tableName: "rma_settlement" },
    {
      id: model.id({ prefix: "stl" }).primaryKey(),
      rma: model.belongsTo(() => Rma, { mappedBy: "settlements" }),
      order_id: model.text(),
      status: model.enum([...SETTLEMENT_STATUSES]).default("draft"),
      currency_code: model.text(),
      owed: model.bigNumber(),
      /** C of the settled units: what core took off the order's total by itself, unrounded. */
      core_amount: model.bigNumber(),
      /** X: the credit line that tells core the rest, unrounded, positive where we give. */
      credit_line_amount: model.bigNumber(),
      /** The units it resolves: [{ id, quantity, core_quantity }]. */
      items: model.json(),
      /** As staff asked for it, in major units: what a draft is calculated from again when it is approved. */
      request: model.json().nullable(),
      /** Points of a loyalty system to be canceled: carried by the event, kept for whoever asks. */
      points_to_cancel: model.number().nullable(),
      /** Why it is paid otherwise than the items' resolution says. */
      override_reason: model.text().nullable(),
      note: model.text().nullable(),
      created_by: model.text().nullable(),
      approved_by: model.text().nullable(),
      approved_at: model.dateTime().nullable(),
      /** When the order's books had the credit line; empty while that is under way. */
      booked_at: model.dateTime().nullable(),
      voided_at: model.dateTime().nullable(),
      voided_by: model.text().nullable(),
      void_reason: model.text().nullable(),
      /** When the order's books had the opposite credit line (−X); empty while that is under way. */
      void_booked_at: model.dateTime().nullable(),
      lines: model.hasMany(() => SettlementLine, { mappedBy: "settlement" }),
      reimbursements: model.hasMany(() => Reimbursement, { mappedBy: "settlement" }),
    }
  )
  .cascades({ delete: ["lines", "reimbursements"] })
  .indexes([
    { name: "IDX_rma_settlement_order", on: ["order_id"], where: "deleted_at IS NULL" },
    {
      name: "IDX_rma_settlement_under_way",
      on: ["approved_at"],
      where: "status = 'approved' AND booked_at IS NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_rma_settlement_void_under_way",
      on: ["voided_at"],
      where: "status = 'voided' AND booked_at IS NOT NULL AND void_booked_at IS NULL AND deleted_at IS NULL",
    },
  ])
  .checks([{ name: "rma_settlement_owed", expression: () => "owed >= 0" }])

export default Settlement
