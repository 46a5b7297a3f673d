import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ExchangeOptionsResponse } from "../../../../../types/http"
import { exchangeOptionsOf } from "../../../../../workflows"
import { answering } from "../../../../http/answering"
import type { ExchangeOptionsQuery } from "../../../../http/exchange-options-query"
import { assertShoppersOrder, shopperOf } from "../../../../http/shopper"
import { presentExchangeOptions } from "../../../../presenters/exchange-options"

export const GET = answering(
  async (
    req: MedusaRequest<unknown, ExchangeOptionsQuery>,
    res: MedusaResponse<ExchangeOptionsResponse>
  ) => {
    await assertShoppersOrder(req.scope, req.params.id, shopperOf(req))
    const { limit, offset } = req.validatedQuery
    const found = await exchangeOptionsOf(req.scope, {
      order_id: req.params.id,
      ...req.validatedQuery,
    })
    res.json({
      exchange_options: presentExchangeOptions(found),
      currency_code: found.currency.code,
      count: found.count,
      limit,
      offset,
    })
  }
)
