import { randomUUID } from "node:crypto"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  capturePaymentWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import type {
  AdminRma,
  AdminSettlementPreviewResponse,
  HttpReimbursement,
  HttpSettlement,
} from "../../../src/types/http"
import { orderBooks } from "../../checks"
import type { PlacedOrder } from "../../factories/orders"
import type { Store } from "../../runner"
import { casesOf, done } from "../cases"

/** What was handed out, as whoever keeps it has it, read by SQL; amounts in major units. */
export function shopCreditOf(store: Store) {
  const sql = () => store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

  /** The credits that a reimbursement made, by its id or by its card. */
  const creditsOf = async (referenceId: string): Promise<number[]> => {
    const rows = await sql()("store_credit_account_transaction")
      .where({ reference_id: referenceId, type: "credit", deleted_at: null })
      .select("amount")
    return rows.map(({ amount }) => Number(amount))
  }

  /** The cards of a reimbursement with what they can be spent for. */
  const cardsOf = async (reimbursementId: string) => {
    const rows = await sql()("loyalty_gift_card as card")
      .leftJoin("loyalty_gift_card_store_credit_store_credit_account as link", "link.gift_card_id", "card.id")
      .where({ "card.reference_id": reimbursementId })
      .whereNull("card.deleted_at")
      .select("card.id", "card.code", "card.status", "card.expires_at", "link.store_credit_account_id")
    return rows
  }

  /** The transactions of an order that a reimbursement made. */
  const transactionsOf = async (orderId: string): Promise<[string, number][]> => {
    const rows = await sql()("order_transaction")
      .where({ order_id: orderId, deleted_at: null })
      .orderBy("created_at")
      .select("reference", "amount")
    return rows.map(({ reference, amount }) => [reference, Number(amount)])
  }

  const pendingOf = async (orderId: string) =>
    Math.round((await orderBooks(store.container, orderId)).pending * 1000) / 1000

  /** Units that came back, ready to be settled. */
  const cameBack = async (order: PlacedOrder, quantity = 1, action = "store_credit"): Promise<AdminRma> => {
    const { request, act, receive } = casesOf(store.staff)
    const items = [{ line_item_id: order.items[0].id, quantity, action_id: `ract_${action}` }]
    const { id } = await request(order, quantity, { items })
    return receive(await act(id, "approve"), quantity)
  }

  const settle = (rma: AdminRma, quantity: number, tenders: object[], more: object = {}) =>
    store.staff.post<{ settlement: HttpSettlement; code?: string }>(
      `/admin/rmas/${rma.id}/settlements`,
      { items: [{ id: rma.items[0].id, quantity }], tenders, ...more }
    )

  /** Settles and insists: the payments, as the answer has them. */
  const paid = async (
    rma: AdminRma,
    quantity: number,
    tenders: object[],
    more: object = {}
  ): Promise<HttpReimbursement[]> => {
    const { status, data } = await settle(rma, quantity, tenders, more)
    if (status !== 200) throw new Error(`Not settled (${status}): ${JSON.stringify(data)}`)
    return data.settlement.reimbursements
  }

  const accountOf = async (reimbursementId: string) => {
    const [row] = await sql()("store_credit_account as account")
      .join("store_credit_account_transaction as line", "line.account_id", "account.id")
      .where({ "line.reference_id": reimbursementId })
      .select("account.id", "account.customer_id", "account.currency_code")
    return row
  }

  /** Every table in which a text stands, wherever. */
  const tablesWith = async (text: string): Promise<string[]> => {
    const tables: { tablename: string }[] = await sql()("pg_tables")
      .where({ schemaname: "public" })
      .orderBy("tablename")
      .select("tablename")
    const found: string[] = []
    for (const { tablename } of tables) {
      const { rows } = await sql().raw("select 1 from ?? t where t::text like ? limit 1", [
        tablename,
        `%${text}%`,
      ])
      if (rows.length) found.push(tablename)
    }
    return found
  }

  /** A card that a merchant sold or gave away, by the loyalty plugin's own workflow. */
  const aGiftCard = async (value: number): Promise<string> => {
    const code = `TEST-${randomUUID()}`
    await store.container.resolve(Modules.WORKFLOW_ENGINE).run("create-gift-cards", {
      input: [{ code, value, currency_code: "eur", reference: "test", reference_id: code }],
    })
    return code
  }

  /** Captures and delivers what was bought at the checkout. */
  const deliver = async (bought: { id: string }): Promise<PlacedOrder> => {
    const { data } = await store.container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["*", "total", "items.*", "payment_collections.payments.id"],
      filters: { id: bought.id },
    })
    const [order] = data
    const payment_id = order.payment_collections[0].payments[0].id
    await capturePaymentWorkflow(store.container).run({ input: { payment_id } })
    const items = order.items.map((item: { id: string; quantity: number }) => ({
      id: item.id,
      quantity: Number(item.quantity),
    }))
    const { result: fulfillment } = await createOrderFulfillmentWorkflow(store.container).run({
      input: { order_id: order.id, items, location_id: store.fixture.shop.locations.main },
    })
    await createOrderShipmentWorkflow(store.container).run({
      input: { order_id: order.id, fulfillment_id: fulfillment.id, items },
    })
    await markOrderFulfillmentAsDeliveredWorkflow(store.container).run({
      input: { orderId: order.id, fulfillmentId: fulfillment.id },
    })
    return { ...order, payment_id, items, fulfillment_ids: [fulfillment.id] }
  }

  /** As if the process had died when it was handed out, and nothing of that was written down. */
  const forgetThatItIsPaid = async (id: string) => {
    await sql()("rma_reimbursement").where({ id }).update({
      status: "processing",
      paid_at: null,
      gift_card_id: null,
      store_credit_account_id: null,
    })
    await sql()("order_transaction").where({ reference_id: id }).del()
    await sql()("rma_history_entry")
      .where({ event: "reimbursement.paid" })
      .whereRaw("data ->> 'reimbursement_id' = ?", [id])
      .del()
  }

  /** Lets a promise to pay go: the order asks for all of it again. */
  const cancelPayments = async ({ payment_id }: PlacedOrder) => {
    await store.container.resolve(Modules.PAYMENT).cancelPayment(payment_id)
  }

  /** Money that came in by a way that we know nothing of. */
  const payByOthers = async (order: PlacedOrder, amount: number) => {
    await store.container.resolve(Modules.ORDER).addOrderTransactions({
      order_id: order.id,
      amount,
      currency_code: order.currency_code,
      reference: "bank",
      reference_id: randomUUID(),
    })
  }

  /** What the settle screen is told. */
  const previewOf = async (rma: AdminRma, quantity: number) => {
    const { facts } = await done<AdminSettlementPreviewResponse>(
      store.staff,
      `/admin/rmas/${rma.id}/settlements/preview`,
      { items: [{ id: rma.items[0].id, quantity }] }
    )
    return facts
  }

  return { sql, accountOf, tablesWith, aGiftCard, deliver, forgetThatItIsPaid, cancelPayments, payByOthers, previewOf, creditsOf, cardsOf, transactionsOf, pendingOf, cameBack, settle, paid }
}
