import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { parseReturnAction, type ReturnActionRecord } from "../../../facts/return-action"
import {
  parseShippingOption,
  shippingOptionFields,
  type ShippingOption,
} from "../../../facts/shipping-option"
import { RMA_MODULE } from "../../../modules/rma"

/** The shipping option that is named, if there is one, and all actions, which may allow it or not. */
export type ReturnOptionFacts = {
  option: ShippingOption | null
  actions: Pick<ReturnActionRecord, "id" | "return_shipping_option_ids">[]
}

/** Without a name, nothing is read. */
export const loadReturnOptionStep = createStep(
  "rma-load-return-option",
  async ({ id }: { id: string | null }, { container }) => {
    if (id === null) return new StepResponse<ReturnOptionFacts>({ option: null, actions: [] })
    const [{ data }, actions] = await Promise.all([
      container
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({ entity: "shipping_option", fields: shippingOptionFields, filters: { id: [id] } }),
      container.resolve(RMA_MODULE).listReturnActions({}, { take: null }),
    ])
    return new StepResponse<ReturnOptionFacts>({
      option: data[0] ? parseShippingOption(data[0]) : null,
      actions: actions
        .map(parseReturnAction)
        .map(({ id, return_shipping_option_ids }) => ({ id, return_shipping_option_ids })),
    })
  }
)
