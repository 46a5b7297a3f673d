import type { OrderOptions } from "../integration-tests/factories/orders"
import type { PersonName } from "../integration-tests/factories/people"

type OrderRow = Omit<OrderOptions, "customer" | "person" | "items"> & {
  buyer: PersonName
  items: readonly OrderOptions["items"][number][]
}

const DELIVERED = { captured: "all", shipped: "all", delivered: true } as const

/** What has been bought in the demo shop, the oldest order first, so that the numbers follow the dates. */
export const ORDERS = {
  camille_hoodie: {
    buyer: "camille",
    region: "france",
    placed_days_ago: 38,
    items: [
      { variant: "hoodie", quantity: 1 },
      { variant: "cap", quantity: 1 },
    ],
    ...DELIVERED,
  },
  jonas_candles: {
    buyer: "jonas",
    region: "germany",
    placed_days_ago: 35,
    items: [
      { variant: "candle", quantity: 2 },
      { variant: "mug_pair", quantity: 1 },
    ],
    ...DELIVERED,
  },
  emma_shirts: {
    buyer: "emma",
    placed_days_ago: 31,
    items: [{ variant: "shirt", quantity: 2 }],
    ...DELIVERED,
  },
  yuki_mugs: {
    buyer: "yuki",
    region: "japan",
    placed_days_ago: 27,
    items: [
      { variant: "mug", quantity: 3 },
      { variant: "shirt_small", quantity: 1 },
    ],
    ...DELIVERED,
  },
  noor_candles: {
    buyer: "noor",
    region: "kuwait",
    placed_days_ago: 24,
    items: [
      { variant: "candle", quantity: 3 },
      { variant: "shirt_black", quantity: 1 },
    ],
    ...DELIVERED,
  },
  /** Of everything that an exchange goes through. */
  emma_exchanges: {
    buyer: "emma",
    placed_days_ago: 24,
    items: [{ variant: "shirt", quantity: 6 }],
    ...DELIVERED,
  },
  camille_exchanges: {
    buyer: "camille",
    region: "france",
    placed_days_ago: 24,
    items: [
      { variant: "hoodie", quantity: 1 },
      { variant: "shirt", quantity: 3 },
    ],
    ...DELIVERED,
  },
  camille_wardrobe: {
    buyer: "camille",
    region: "france",
    placed_days_ago: 23,
    items: [
      { variant: "hoodie", quantity: 1 },
      { variant: "shirt", quantity: 2 },
    ],
    ...DELIVERED,
  },
  emma_hoodie: {
    buyer: "emma",
    placed_days_ago: 22,
    items: [{ variant: "hoodie", quantity: 1 }],
    ...DELIVERED,
  },
  /** With a discount on one line. */
  camille_summer_sale: {
    buyer: "camille",
    region: "france",
    placed_days_ago: 21,
    items: [
      { variant: "shirt", quantity: 2 },
      { variant: "cap", quantity: 1 },
    ],
    discounts: [{ code: "ETE15", on: "shirt", percent: 15 }],
    ...DELIVERED,
  },
  /** By a guest. */
  luc_shirts: {
    buyer: "luc",
    region: "france",
    placed_days_ago: 19,
    items: [{ variant: "shirt_large", quantity: 2 }],
    ...DELIVERED,
  },
  /** With a discount on the whole order. */
  camille_welcome: {
    buyer: "camille",
    region: "france",
    placed_days_ago: 16,
    items: [
      { variant: "candle", quantity: 3 },
      { variant: "hoodie_large", quantity: 1 },
    ],
    discounts: [{ code: "BIENVENUE20", on: "order", amount: 20 }],
    ...DELIVERED,
  },
  jonas_book: {
    buyer: "jonas",
    region: "germany",
    placed_days_ago: 13,
    items: [
      { variant: "book", quantity: 1 },
      { variant: "mug", quantity: 2 },
      { variant: "gift_wrapping", quantity: 1 },
    ],
    ...DELIVERED,
  },
  emma_three_shirts: {
    buyer: "emma",
    placed_days_ago: 12,
    items: [{ variant: "shirt_black", quantity: 3 }],
    ...DELIVERED,
  },
  /** Of everything that becomes of goods that never arrived, or are kept. */
  emma_lost: {
    buyer: "emma",
    placed_days_ago: 11,
    items: [
      { variant: "shirt", quantity: 3 },
      { variant: "mug", quantity: 2 },
    ],
    ...DELIVERED,
  },
  emma_refused: {
    buyer: "emma",
    placed_days_ago: 10,
    items: [{ variant: "hoodie", quantity: 1 }],
    captured: "all",
    shipped: "all",
  },
  /** 1 of 3 shirts is on its way, the others wait in the warehouse. */
  emma_partly_shipped: {
    buyer: "emma",
    placed_days_ago: 9,
    items: [{ variant: "shirt", quantity: 3 }],
    captured: "all",
    shipped: { shirt: 1 },
    delivered: true,
  },
  jonas_moved: {
    buyer: "jonas",
    region: "germany",
    placed_days_ago: 9,
    items: [{ variant: "cap", quantity: 1 }],
    captured: "all",
    shipped: "all",
  },
  /** To be paid on delivery. */
  luc_on_delivery: {
    buyer: "luc",
    placed_days_ago: 8,
    items: [{ variant: "mug", quantity: 2 }],
    captured: "nothing",
    shipped: "all",
  },
  /** Delivered, and nothing captured yet. */
  camille_unpaid: {
    buyer: "camille",
    region: "france",
    placed_days_ago: 8,
    items: [{ variant: "hoodie", quantity: 1 }],
    captured: "nothing",
    shipped: "all",
    delivered: true,
  },
  yuki_hoodie: {
    buyer: "yuki",
    region: "japan",
    placed_days_ago: 6,
    items: [
      { variant: "hoodie", quantity: 1 },
      { variant: "book", quantity: 1 },
    ],
    ...DELIVERED,
  },
  /** What she chose instead of the hoodie: paid with what that gave back. */
  emma_instead: {
    buyer: "emma",
    placed_days_ago: 6,
    items: [{ variant: "cap", quantity: 1 }],
    captured: "canceled",
  },
  /** Nothing has happened to these yet: they are there to try things on. */
  emma_untouched: {
    buyer: "emma",
    placed_days_ago: 5,
    items: [{ variant: "shirt", quantity: 2 }],
    ...DELIVERED,
  },
  camille_untouched: {
    buyer: "camille",
    region: "france",
    placed_days_ago: 4,
    items: [
      { variant: "shirt_small", quantity: 2 },
      { variant: "mug_pair", quantity: 1 },
      { variant: "book", quantity: 1 },
    ],
    ...DELIVERED,
  },
  /** Packed, and not handed over to the carrier. */
  camille_packed: {
    buyer: "camille",
    region: "france",
    placed_days_ago: 2,
    items: [{ variant: "candle", quantity: 2 }],
    captured: "all",
    shipped: "packed",
  },
  /** To the address from which a parcel came back. */
  jonas_again: {
    buyer: "jonas",
    region: "germany",
    placed_days_ago: 1,
    items: [{ variant: "mug", quantity: 1 }],
    captured: "all",
  },
  noor_to_ship: {
    buyer: "noor",
    region: "kuwait",
    placed_days_ago: 1,
    items: [{ variant: "cap", quantity: 2 }],
    captured: "all",
  },
} as const satisfies Record<string, OrderRow>

export type OrderName = keyof typeof ORDERS
