import type { MedusaRequest } from "@medusajs/framework/http"
import type { StoreDifferenceSessionResponse } from "../../../../types/http"
import { refuse } from "../../../../domain"
import type { ExchangeRecord, RmaRecord } from "../../../../facts/rma"
import {
  loadPaymentProviders,
  type completeDifference,
  type openDifferenceSession,
} from "../../../../workflows"
import { actorOfShopper, readShoppersRma, shopperOf } from "../../../http/shopper"
import type { StoreOpenDifferenceSession } from "../validators"

/** The exchange of a case that is not canceled; there is one at most. */
export function liveExchange({ exchanges }: RmaRecord): ExchangeRecord | undefined {
  return exchanges.find(({ canceled_at }) => canceled_at === null)
}

/**
 * Opens a payment session for a shopper, over what `open` asks for.
 * @throws Refusal `not_found` (the case exchanges nothing), `invalid_data` (no such provider in the
 * order's region), all of `open`
 */
export async function openSessionOfShopper(
  req: MedusaRequest<StoreOpenDifferenceSession>,
  open: typeof openDifferenceSession
): Promise<StoreDifferenceSessionResponse> {
  const shopper = shopperOf(req)
  const { provider_id } = req.validatedBody
  const { id, order_id } = exchangeToPay(await readShoppersRma(req.scope, req.params.id, shopper))
  const providers = await loadPaymentProviders(req.scope, order_id)
  if (!providers.some((one) => one.id === provider_id)) {
    refuse("invalid_data", { field: "provider_id", problem: "unknown_payment_provider" })
  }
  const session = await open(req.scope, {
    exchange_id: id,
    provider_id,
    ...(shopper.type === "customer" && { customer_id: shopper.customer_id }),
  })
  return { payment_session: { ...session, amount: Number(session.amount) } }
}

/**
 * Completes a shopper's payment by `complete`; answers how it went, and the case behind it.
 * @throws Refusal `not_found` (the case exchanges nothing), all of `complete`
 */
export async function completeOfShopper(req: MedusaRequest, complete: typeof completeDifference) {
  const shopper = shopperOf(req)
  const { id } = exchangeToPay(await readShoppersRma(req.scope, req.params.id, shopper))
  const payment_status = await complete(req.scope, {
    rma_id: req.params.id,
    exchange_id: id,
    actor: actorOfShopper(shopper),
  })
  const rma = await readShoppersRma(req.scope, req.params.id, shopper)
  return { rma, exchange: exchangeToPay(rma), payment_status }
}

/** Where all are canceled the last one, so that a page that stayed open is told so. */
function exchangeToPay(rma: RmaRecord): ExchangeRecord {
  return liveExchange(rma) ?? rma.exchanges.at(-1) ?? refuse("not_found")
}
