import { model } from "@medusajs/framework/utils"
import { EXCHANGE_PRICES } from "../../../domain/words"
import ExchangeLine from "./exchange-line"
import Rma from "./rma"

/**
 * New units that a case sends in place of old ones, confirmed at its approval: for another article
 * (`exchange`) or the same one again (`reship`); the resolution of each line's item tells which.
 * Amounts are gross, in major units, and stay as agreed, unless old units are awaited no more: then they
 * are those of the units that are left.
 */
const Exchange = model
  .define(
    { name: "Exchange", tableName: "rma_exchange" },
    {
      id: model.id({ prefix: "exc" }).primaryKey(),
      rma: model.belongsTo(() => Rma, { mappedBy: "exchanges" }),
      order_id: model.text(),
      currency_code: model.text(),
      /** What the new units cost: their price of the day, or what the old ones are worth. */
      price: model.enum([...EXCHANGE_PRICES]),
      /** Core's outbound shipping option, and what the customer pays for it. */
      shipping_option_id: model.text().nullable(),
      shipping_amount: model.bigNumber().default(0),
      /** What the exchanged units are worth, what the new ones cost with their shipping, and the fees agreed at approval. */
      old_worth: model.bigNumber(),
      new_worth: model.bigNumber(),
      label_fee: model.bigNumber().default(0),
      restocking_fee: model.bigNumber().default(0),
      /** new_worth + fees − old_worth: above 0 the customer pays it, below the customer gets it. */
      difference: model.bigNumber(),
      /** Core's record: an exchange where goods come back, a claim where they do not. Empty: not made yet. */
      core_exchange_id: model.text().nullable(),
      core_claim_id: model.text().nullable(),
      /** Core's payment collection of its own by which the difference is paid. */
      payment_collection_id: model.text().nullable(),
      difference_paid_at: model.dateTime().nullable(),
      /** Until when the offer holds and its stock is kept; empty: until it is canceled. */
      expires_at: model.dateTime().nullable(),
      reminded_at: model.dateTime().nullable(),
      /** The new units may leave before the old ones came. */
      advance_granted_at: model.dateTime().nullable(),
      advance_granted_by: model.text().nullable(),
      advance_return_by: model.dateTime().nullable(),
      /** Nothing came in time: since when the full price of the old units is asked for, how much, and by which collection. */
      advance_asked_at: model.dateTime().nullable(),
      advance_amount: model.bigNumber().nullable(),
      advance_collection_id: model.text().nullable(),
      advance_paid_at: model.dateTime().nullable(),
      /** Staff let the new units leave although something is missing. */
      fulfillment_allowed_at: model.dateTime().nullable(),
      fulfillment_allowed_by: model.text().nullable(),
      fulfillment_allowed_reason: model.text().nullable(),
      /** Since when nothing stands in the way of shipping. */
      released_at: model.dateTime().nullable(),
      /** When units of it were last dropped, and since when core has dropped them as well. */
      dropped_at: model.dateTime().nullable(),
      drop_booked_at: model.dateTime().nullable(),
      /** Since when it is to be canceled, and since when core has it canceled as well. */
      canceled_at: model.dateTime().nullable(),
      canceled_by: model.text().nullable(),
      cancel_reason: model.text().nullable(),
      cancel_booked_at: model.dateTime().nullable(),
      created_by: model.text().nullable(),
      lines: model.hasMany(() => ExchangeLine, { mappedBy: "exchange" }),
    }
  )
  .cascades({ delete: ["lines"] })
  .indexes([
    {
      // One at a time: another follows only once the one before is canceled.
      name: "IDX_rma_exchange_live",
      on: ["rma_id"],
      unique: true,
      where: "canceled_at IS NULL AND deleted_at IS NULL",
    },
    { name: "IDX_rma_exchange_order", on: ["order_id"], where: "deleted_at IS NULL" },
    {
      name: "IDX_rma_exchange_collection",
      on: ["payment_collection_id"],
      where: "payment_collection_id IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_rma_exchange_expires",
      on: ["expires_at"],
      where: "canceled_at IS NULL AND released_at IS NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_rma_exchange_advance",
      on: ["advance_return_by"],
      where: "advance_return_by IS NOT NULL AND canceled_at IS NULL AND deleted_at IS NULL",
    },
  ])

export default Exchange
