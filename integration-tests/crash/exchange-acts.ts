import { setTimeout as sleep } from "node:timers/promises"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type {
  AdminRma,
  HttpExchange,
  RefusalBody,
  StoreDifferenceCompleteResponse,
  StoreDifferenceResponse,
  StoreDifferenceSessionResponse,
} from "../../src/types/http"
import { till } from "../factories/providers/two-step-payment/till"
import type { ExchangePlan } from "./exchange-plans"
import { arrivalsOf, isUnderWay, nextPayment } from "./staff"
import { ask, type Act, type Answer, type People } from "./work"

const DAY_MS = 24 * 60 * 60 * 1000
const WEEK_MS = 7 * DAY_MS
/** How long the shopper waits before asking again whether it is paid. */
const PATIENCE_MS = 300
const DONE: Answer = { status: 200, data: {} }

/** What staff need to know of the shop, and what the shopper's browser keeps. */
export type Desk = {
  plan: ExchangePlan
  shipping_option_id: string
  /** The payment that the shopper has taken the second step of. */
  purse: { session_id: string | null }
}

/** The exchange of a case that is not called off. */
export function liveExchange({ exchanges }: AdminRma): HttpExchange | undefined {
  return exchanges.find(({ canceled_at }) => canceled_at === null)
}

/** What staff, or the shopper, do next with a case of which something is exchanged. */
export function nextOfExchanging(rma: AdminRma, desk: Desk): Act | null {
  const act = `/admin/rmas/${rma.id}`
  if (rma.status === "requested") return ask(`${act}/approve`, { exchange: agreedIn(desk) })
  const outbound = nextOfOutbound(rma, desk)
  if (outbound) return outbound
  const items = arrivalsOf(rma)
  if (items.length) return ask(`${act}/receive`, { items })
  const payment = nextSettlement(rma, desk)
  if (payment || rma.settlements.some(isUnderWay)) return payment
  return rma.status === "approved" || rma.status === "processing" ? ask(`${act}/complete`) : null
}

function agreedIn({ plan: { agreed = {} }, shipping_option_id }: Desk) {
  const { with_shipping, ...more } = agreed
  return { ...more, ...(with_shipping && { shipping_option_id }) }
}

function nextOfOutbound(rma: AdminRma, desk: Desk): Act | null {
  const exchange = liveExchange(rma)
  if (!exchange) return null
  const { difference, is_called_off, goes_ahead } = desk.plan
  const act = `/admin/rmas/${rma.id}/exchanges/${exchange.id}`
  // Whoever was cut off behind that goes on to call it off.
  const isGivenBack = rma.settlements.some(({ lines }) =>
    lines.some(({ type }) => type === "difference_refund")
  )
  if (difference && exchange.difference_status === "due" && !isGivenBack) {
    return difference.paid_by === "the shopper" ? pay(rma, desk) : ask(`${act}/mark-as-paid`)
  }
  if (is_called_off) {
    return is_called_off === "by staff" ? ask(`${act}/cancel`, { reason: "Sold out" }) : expire(exchange)
  }
  if (!goes_ahead || exchange.advance_return_by !== null) return null
  return ask(`${act}/advance`, { return_by: new Date(Date.now() + WEEK_MS).toISOString() })
}

/** Units that are not exchanged are paid, and what a cheaper exchange leaves over. */
function nextSettlement(rma: AdminRma, { plan: { settle } }: Desk): Act | null {
  const isLeftOver = liveExchange(rma)?.difference_status === "owed_to_customer"
  const items = rma.items
    .filter(({ resolution }) => isLeftOver || (resolution !== "exchange" && resolution !== "reship"))
    .map(({ id, approved_quantity, resolved_quantity }) => ({
      id,
      quantity: approved_quantity - resolved_quantity,
    }))
    .filter(({ quantity }) => quantity > 0)
  if (items.length) return ask(`/admin/rmas/${rma.id}/settlements`, { items, tenders: settle })
  const [payment] = rma.settlements
    .filter(({ status }) => status !== "voided")
    .flatMap((settlement) => nextPayment(settlement, { pay: settle }) ?? [])
  return payment ?? null
}

/**
 * The shopper pays by a card that asks for a second step. The gateway tells of it twice, while the
 * browser asks whether it is paid; whoever lost the connection in the midst of it looks again.
 */
function pay({ id }: AdminRma, { purse, plan: { difference } }: Desk): Act {
  const path = `/store/rmas/${id}/difference`
  return {
    name: "the shopper pays",
    run: async ({ shopper }) => {
      const read = await shopper.get<StoreDifferenceResponse>(path)
      if (read.data.difference?.status !== "due") return DONE
      if (purse.session_id === null) {
        const body = { provider_id: "pp_two_step_test" }
        const opened = await shopper.post<StoreDifferenceSessionResponse & RefusalBody>(
          `${path}/payment-sessions`,
          body
        )
        if (opened.status !== 200) return opened
        purse.session_id = opened.data.payment_session.id
        till.confirm(purse.session_id)
      }
      const webhook = { type: "captured", session_id: purse.session_id, amount: difference?.amount }
      const [answer] = await Promise.all([
        shopper.post<StoreDifferenceCompleteResponse & RefusalBody>(`${path}/complete`),
        shopper.post("/hooks/payment/two_step_test", webhook),
        shopper.post("/hooks/payment/two_step_test", webhook),
      ])
      if (answer.status === 200 && answer.data.payment_status === "paid") return answer
      await sleep(PATIENCE_MS)
      // Asked while the gateway's own word was on its way, it may not be paid yet; asked again, it is.
      return answer.data.code === "difference_unpaid"
        ? await shopper.post<StoreDifferenceCompleteResponse & RefusalBody>(`${path}/complete`)
        : answer
    },
  }
}

/** Time passes, and the job comes. */
function expire({ id }: HttpExchange): Act {
  return {
    name: "the job calls off what is overdue",
    run: async ({ store, server }) => {
      const knex = store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const expires_at = new Date(Date.now() - DAY_MS)
      await knex("rma_exchange").where({ id, canceled_at: null }).update({ expires_at })
      await server.expire()
      const [{ canceled_at }] = await knex("rma_exchange").where({ id }).select("canceled_at")
      // The job says in the log alone what it cannot do yet.
      return canceled_at ? DONE : { status: 409, data: { code: "order_busy" } }
    },
  }
}

/** In Medusa's own dialog, staff pack the new units. */
export async function letLeave({ staff, store }: People, rma: AdminRma): Promise<Answer> {
  const lines = liveExchange(rma)?.lines ?? []
  if (!lines.length) return DONE
  return await staff.post<Partial<RefusalBody>>(`/admin/orders/${rma.order_id}/fulfillments`, {
    items: lines.map(({ line_item_id, quantity }) => ({ id: line_item_id, quantity })),
    location_id: store.fixture.shop.locations.main,
  })
}
