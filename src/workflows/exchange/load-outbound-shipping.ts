import { ContainerRegistrationKeys, Modules, QueryContext } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../domain"
import { parseVariantTax, toTaxContext, type ExchangeContext } from "../../facts/exchange-variant"
import {
  outboundShippingFields,
  parseOutboundShipping,
  type OutboundShipping,
} from "../../facts/outbound-shipping"

/**
 * The option by which new units leave, with its price for the order and its taxes at the order's address.
 * @throws Refusal `invalid_data`: there is no such option, or goods come back by it
 */
export async function loadOutboundShipping(
  container: MedusaContainer,
  context: ExchangeContext,
  id: string | null
): Promise<OutboundShipping | null> {
  if (id === null) return null
  const { currency_code, region_id } = context
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "shipping_option",
    fields: outboundShippingFields,
    filters: { id: [id] },
    context: {
      calculated_price: QueryContext({ currency_code, ...(region_id !== null && { region_id }) }),
    },
  })
  const option = data[0] ? parseOutboundShipping(data[0]) : refuseOption(id, "unknown_shipping_option")
  if (option.is_return) refuseOption(id, "not_outbound")
  const taxContext = toTaxContext(context)
  if (!taxContext) return { ...option, taxes: [] }
  const lines = await container
    .resolve(Modules.TAX)
    .getTaxLines(
      [{ id, shipping_option_id: id, unit_price: option.price ?? 0, currency_code }],
      taxContext
    )
  return { ...option, taxes: lines.map(parseShippingTax) }
}

function refuseOption(shipping_option_id: string, problem: string): never {
  return refuse("invalid_data", { field: "shipping_option_id", problem, shipping_option_id })
}

/** Core answers lines and shipping methods alike, but for whose they are. */
function parseShippingTax(line: object): OutboundShipping["taxes"][number] {
  return parseVariantTax({ line_item_id: "", ...line }).tax
}
