import type { Store } from "../../runner"
import type { ApiClient } from "../../runner"
import type { VariantName } from "../../factories/catalogue"
import { CAST } from "../../factories/people"
import { done } from "../cases"

type Basket = {
  variant?: VariantName
  quantity?: number
  /** A guest's; left out where the client is signed in. */
  email?: string
  /** By gift card, store credit or coupon, as a shopper enters it. */
  gift_card?: string
  store_credit?: number
  coupon?: string
}

type Cart = { id: string; total: number; credit_line_total: number; discount_total: number }
type Bought = { id: string; total: number; email: string; credit_line_total: number }

/** A shopper at Medusa's own checkout, by the store API alone. */
export function checkoutOf(store: Store) {
  const address = () => {
    const { first_name, last_name, address_1, postal_code, city, country_code } = CAST.emma.address
    return { first_name, last_name, address_1, postal_code, city, country_code }
  }

  /** Fills a cart and enters what it is paid with besides money: the cart as the shop then has it. */
  async function fill(shopper: ApiClient, basket: Basket): Promise<Cart> {
    const { shop } = store.fixture
    const { cart } = await done<{ cart: Cart }>(shopper, "/store/carts", {
      region_id: shop.regions.export.id,
      email: basket.email,
      items: [
        { variant_id: shop.variants[basket.variant ?? "shirt"].id, quantity: basket.quantity ?? 1 },
      ],
      shipping_address: address(),
      billing_address: address(),
    })
    await done(shopper, `/store/carts/${cart.id}/shipping-methods`, {
      option_id: shop.shipping_options.standard,
    })
    return await enter(shopper, cart.id, basket)
  }

  async function enter(shopper: ApiClient, id: string, basket: Basket): Promise<Cart> {
    const path = `/store/carts/${id}`
    if (basket.gift_card) await done(shopper, `${path}/gift-cards`, { code: basket.gift_card })
    if (basket.store_credit) await done(shopper, `${path}/store-credits`, { amount: basket.store_credit })
    if (basket.coupon) await done(shopper, `${path}/promotions`, { promo_codes: [basket.coupon] })
    const { data } = await shopper.get<{ cart: Cart }>(path, {
      query: { fields: "id,total,credit_line_total,discount_total" },
    })
    return data.cart
  }

  /** The whole way to an order; the rest is paid by the shop's own provider. */
  async function buy(shopper: ApiClient, basket: Basket): Promise<Bought> {
    const cart = await fill(shopper, basket)
    const { payment_collection } = await done<{ payment_collection: { id: string } }>(
      shopper,
      "/store/payment-collections",
      { cart_id: cart.id }
    )
    await done(shopper, `/store/payment-collections/${payment_collection.id}/payment-sessions`, {
      provider_id: "pp_system_default",
    })
    const bought = await done<{ type: string; order: Bought }>(
      shopper,
      `/store/carts/${cart.id}/complete`
    )
    if (bought.type !== "order") throw new Error(`Not bought: ${JSON.stringify(bought)}`)
    return bought.order
  }

  return { fill, buy }
}
