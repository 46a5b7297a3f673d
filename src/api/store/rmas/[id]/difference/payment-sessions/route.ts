import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "../../../../../../domain"
import type { StoreDifferenceSessionResponse } from "../../../../../../types/http"
import { loadPaymentProviders, openDifferenceSession } from "../../../../../../workflows"
import { answering } from "../../../../../http/answering"
import { readShoppersRma, shopperOf } from "../../../../../http/shopper"
import type { StoreOpenDifferenceSession } from "../../../validators"
import { exchangeToPay } from "../answer"

export const POST = answering(
  async (
    req: MedusaRequest<StoreOpenDifferenceSession>,
    res: MedusaResponse<StoreDifferenceSessionResponse>
  ) => {
    const shopper = shopperOf(req)
    const { provider_id } = req.validatedBody
    const { id, order_id } = exchangeToPay(await readShoppersRma(req.scope, req.params.id, shopper))
    const providers = await loadPaymentProviders(req.scope, order_id)
    if (!providers.some((one) => one.id === provider_id)) {
      refuse("invalid_data", { field: "provider_id", problem: "unknown_payment_provider" })
    }
    const session = await openDifferenceSession(req.scope, {
      exchange_id: id,
      provider_id,
      ...(shopper.type === "customer" && { customer_id: shopper.customer_id }),
    })
    res.json({ payment_session: { ...session, amount: Number(session.amount) } })
  }
)
