import type { AdminRma } from "../../../src/types/http"
import type { OrderOptions, PlacedOrder } from "../../factories/orders"
import { aDeliveredOrder } from "../../factories/orders"
import type { VariantName } from "../../factories/catalogue"
import type { Store } from "../../runner"
import { casesOf, itemOf } from "../cases"

/** Staff who exchange shirts at 50.00. */
export function differenceDesk(store: Store) {
  const cases = () => casesOf(store.staff)

  const buy = (options: Partial<OrderOptions> = {}): Promise<PlacedOrder> =>
    aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: 2 }],
      ...options,
    })

  /** One shirt of the order is to become something else; it is asked for, and not approved. */
  const ask = (order: PlacedOrder, variant: VariantName): Promise<AdminRma> =>
    cases().request(order, 1, {
      items: [
        {
          ...itemOf(order, 1, "exchange"),
          exchange_variant_id: store.fixture.shop.variants[variant].id,
        },
      ],
    })

  /** The same, approved: for a hoodie at 70.00 the customer pays 20.00. */
  const exchange = async (order: PlacedOrder, variant: VariantName = "hoodie", agreed: object = {}) =>
    cases().act((await ask(order, variant)).id, "approve", { exchange: agreed })

  return { cases, buy, ask, exchange }
}
