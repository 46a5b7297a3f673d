import { model } from "@medusajs/framework/utils"
import { GOODS_FACTS, LEGAL_BASES, MONEY_FACTS, RMA_KINDS, RMA_STATUSES } from "../../../domain/words"
import Exchange from "./exchange"
import RmaItem from "./rma-item"
import Settlement from "./settlement"

/** One after-sales case on one order. */
const Rma = model
  .define(
    { name: "Rma", tableName: "rma" },
    {
      id: model.id({ prefix: "rma" }).primaryKey(),
      /** "RMA-1042": drawn from a sequence by the service, searched by prefix. */
      display_id: model.text(),
      kind: model.enum([...RMA_KINDS]).default("return"),
      legal_basis: model.enum([...LEGAL_BASES]).nullable(),
      status: model.enum([...RMA_STATUSES]).default("draft"),
      order_id: model.text(),
      /** A copy of the order's number and e-mail: the list searches them without a join into core. */
      order_display_id: model.number(),
      email: model.text(),
      customer_id: model.text().nullable(),
      currency_code: model.text(),
      locale: model.text().nullable(),
      /** Answers of the domain, stored so that the list can filter by them. */
      goods: model.enum([...GOODS_FACTS]).default("not_returned"),
      money: model.enum([...MONEY_FACTS]).default("nothing_owed"),
      acknowledged_at: model.dateTime().nullable(),
      unread_for_staff: model.number().default(0),
      unread_for_customer: model.number().default(0),
      reason_category_id: model.text().nullable(),
      return_by: model.dateTime().nullable(),
      /** When staff last granted more time; empty: never. */
      return_by_extended_at: model.dateTime().nullable(),
      /** When the customer was told that the deadline is near. */
      return_by_reminded_at: model.dateTime().nullable(),
      /** The policy by which the request was judged, and how it read then. */
      policy_id: model.text().nullable(),
      policy_version: model.number().nullable(),
      /** Since when the policy would have it approved, its credit at once included; emptied once that was done, or failed. */
      auto_approval_due_at: model.dateTime().nullable(),
      rejection_reason: model.text().nullable(),
      customer_note: model.text().nullable(),
      received_on: model.text().nullable(),
      purchase_place: model.text().nullable(),
      purchase_price: model.bigNumber().nullable(),
      staff_note: model.text().nullable(),
      customer_comment: model.text().nullable(),
      override_reason: model.text().nullable(),
      assigned_to: model.text().nullable(),
      location_id: model.text().nullable(),
      fulfillment_id: model.text().nullable(),
      /** Of a parcel that never left: when core's fulfillment was canceled, so that nobody ships it. */
      parcel_canceled_at: model.dateTime().nullable(),
      label: model.json().nullable(),
      /** Labels hold an address: they are deleted some time after. */
      label_added_at: model.dateTime().nullable(),
      /** Core's shipping option by which the goods come back. */
      return_shipping_option_id: model.text().nullable(),
      /** Since when its provider is asked for a label; emptied by its answer. */
      label_requested_at: model.dateTime().nullable(),
      /** Why the provider gave no label, in its own words. */
      label_failure: model.text().nullable(),
      tracking: model.json().nullable(),
      /** Core's return of this case: the record of quantities on the order. */
      return_id: model.text().nullable(),
      /** Core's outbound shipping option by which new units are sent, once staff chose one. */
      exchange_shipping_option_id: model.text().nullable(),
      /** Of a dispute: what was found out, and what the carrier answers for. */
      investigation_note: model.text().nullable(),
      carrier_claim_number: model.text().nullable(),
      carrier_amount_recovered: model.bigNumber().nullable(),
      /** What the processing screen was told to do; emptied once all of it is done. */
      process_request: model.json().nullable(),
      process_begun_at: model.dateTime().nullable(),
      /** When a return that was made in core's own dialog became this case. */
      adopted_at: model.dateTime().nullable(),
      created_by: model.text().nullable(),
      requested_at: model.dateTime().nullable(),
      approved_at: model.dateTime().nullable(),
      processing_at: model.dateTime().nullable(),
      completed_at: model.dateTime().nullable(),
      rejected_at: model.dateTime().nullable(),
      expired_at: model.dateTime().nullable(),
      canceled_at: model.dateTime().nullable(),
      items: model.hasMany(() => RmaItem, { mappedBy: "rma" }),
      settlements: model.hasMany(() => Settlement, { mappedBy: "rma" }),
      exchanges: model.hasMany(() => Exchange, { mappedBy: "rma" }),
    }
  )
  .cascades({ delete: ["items", "settlements", "exchanges"] })
  .indexes([
    { name: "IDX_rma_display_id", on: ["display_id"], unique: true, where: "deleted_at IS NULL" },
    {
      name: "IDX_rma_return",
      on: ["return_id"],
      unique: true,
      where: "return_id IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_rma_return_by",
      on: ["return_by"],
      where: "status = 'approved' AND return_by IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_rma_label_added",
      on: ["label_added_at"],
      where: "label_added_at IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_rma_auto_approval_due",
      on: ["auto_approval_due_at"],
      where: "auto_approval_due_at IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_rma_process_begun",
      on: ["process_begun_at"],
      where: "process_begun_at IS NOT NULL AND deleted_at IS NULL",
    },
    { name: "IDX_rma_order", on: ["order_id"], where: "deleted_at IS NULL" },
    { name: "IDX_rma_customer", on: ["customer_id", "created_at"], where: "deleted_at IS NULL" },
    { name: "IDX_rma_created", on: ["created_at", "id"], where: "deleted_at IS NULL" },
    { name: "IDX_rma_status", on: ["status", "created_at"], where: "deleted_at IS NULL" },
    { name: "IDX_rma_kind", on: ["kind", "created_at"], where: "deleted_at IS NULL" },
    { name: "IDX_rma_goods", on: ["goods", "created_at"], where: "deleted_at IS NULL" },
    { name: "IDX_rma_money", on: ["money", "created_at"], where: "deleted_at IS NULL" },
    {
      name: "IDX_rma_unread",
      on: ["created_at"],
      where: "unread_for_staff > 0 AND deleted_at IS NULL",
    },
    {
      name: "IDX_rma_reason_category",
      on: ["reason_category_id", "created_at"],
      where: "deleted_at IS NULL",
    },
  ])

export default Rma
