import { picture } from "./picture"

/** In major units. */
export type Prices = { eur: number; jpy: number; kwd: number }

type VariantRow = {
  /** How tests and the demo call it. */
  name: string
  sku: string
  title: string
  options: Record<string, string>
  prices: Prices
  /** Made of other variants, each so many times; has no stock of its own. */
  kit?: Partial<Record<string, number>>
  /** Sold without counting, such as a service. */
  unstocked?: true
}

type ProductRow = {
  handle: string
  title: string
  subtitle: string
  description: string
  thumbnail: string
  /** The reduced rate where the country has one. */
  reduced_tax?: true
  options: { title: string; values: readonly string[] }[]
  variants: readonly VariantRow[]
}

const SHIRT: Prices = { eur: 50, jpy: 8000, kwd: 16.5 }
const HOODIE: Prices = { eur: 70, jpy: 11200, kwd: 23.125 }

/**
 * What the shop sells. The prices are those of the worked examples, chosen so that a merchant can
 * check by hand: a shirt at 50.00, a cap at 30.00, a hoodie at 70.00.
 */
export const PRODUCTS = [
  {
    handle: "organic-cotton-t-shirt",
    title: "Organic cotton T-shirt",
    subtitle: "Heavy jersey, made in Portugal",
    description:
      "A straight-cut T-shirt in 220 g organic cotton that keeps its shape. Wash at 30 °C with similar colours.",
    thumbnail: picture("shirt", "#f8f7f4", "#8aa29e"),
    options: [
      { title: "Colour", values: ["White", "Black"] },
      { title: "Size", values: ["S", "M", "L"] },
    ],
    variants: [
      {
        name: "shirt",
        sku: "SHIRT-WHITE-M",
        title: "White / M",
        options: { Colour: "White", Size: "M" },
        prices: SHIRT,
      },
      {
        name: "shirt_small",
        sku: "SHIRT-WHITE-S",
        title: "White / S",
        options: { Colour: "White", Size: "S" },
        prices: SHIRT,
      },
      {
        name: "shirt_large",
        sku: "SHIRT-WHITE-L",
        title: "White / L",
        options: { Colour: "White", Size: "L" },
        prices: SHIRT,
      },
      {
        name: "shirt_black",
        sku: "SHIRT-BLACK-M",
        title: "Black / M",
        options: { Colour: "Black", Size: "M" },
        prices: SHIRT,
      },
    ],
  },
  {
    handle: "brushed-fleece-hoodie",
    title: "Brushed fleece hoodie",
    subtitle: "Warm, roomy, double-layered hood",
    description:
      "A hooded sweatshirt in brushed cotton fleece with a kangaroo pocket and flat drawstrings.",
    thumbnail: picture("hoodie", "#33475b", "#e3d5b8"),
    options: [{ title: "Size", values: ["M", "L"] }],
    variants: [
      {
        name: "hoodie",
        sku: "HOODIE-M",
        title: "M",
        options: { Size: "M" },
        prices: HOODIE,
      },
      {
        name: "hoodie_large",
        sku: "HOODIE-L",
        title: "L",
        options: { Size: "L" },
        prices: HOODIE,
      },
    ],
  },
  {
    handle: "linen-cap",
    title: "Linen cap",
    subtitle: "Washed linen, adjustable",
    description: "A light cap in washed linen with a curved brim and a brass buckle.",
    thumbnail: picture("cap", "#c8553d", "#f1ede4"),
    options: [{ title: "Size", values: ["One size"] }],
    variants: [
      {
        name: "cap",
        sku: "CAP-LINEN",
        title: "One size",
        options: { Size: "One size" },
        prices: { eur: 30, jpy: 4800, kwd: 9.9 },
      },
    ],
  },
  {
    handle: "stoneware-mug",
    title: "Stoneware mug",
    subtitle: "35 cl, reactive glaze",
    description: "Thrown stoneware with a glaze that differs from piece to piece. Dishwasher safe.",
    thumbnail: picture("mug", "#5b7f95", "#f4ece1"),
    options: [{ title: "Size", values: ["35 cl"] }],
    variants: [
      {
        name: "mug",
        sku: "MUG-STONE",
        title: "35 cl",
        options: { Size: "35 cl" },
        prices: { eur: 4, jpy: 650, kwd: 1.375 },
      },
    ],
  },
  {
    handle: "pair-of-stoneware-mugs",
    title: "Pair of stoneware mugs",
    subtitle: "Two of our mugs in a gift box",
    description: "Two stoneware mugs from the same firing, packed in a recycled cardboard box.",
    thumbnail: picture("mugs", "#5b7f95", "#e9d8c3"),
    options: [{ title: "Size", values: ["2 × 35 cl"] }],
    variants: [
      {
        name: "mug_pair",
        sku: "MUG-STONE-2",
        title: "2 × 35 cl",
        options: { Size: "2 × 35 cl" },
        prices: { eur: 7.5, jpy: 1200, kwd: 2.625 },
        kit: { mug: 2 },
      },
    ],
  },
  {
    handle: "a-year-of-soups",
    title: "A Year of Soups",
    subtitle: "52 recipes, hardcover",
    description: "One soup a week, from January's leeks to December's chestnuts. 192 pages.",
    thumbnail: picture("book", "#7a9e4f", "#fbf3d9"),
    reduced_tax: true,
    options: [{ title: "Format", values: ["Hardcover"] }],
    variants: [
      {
        name: "book",
        sku: "BOOK-SOUPS",
        title: "Hardcover",
        options: { Format: "Hardcover" },
        prices: { eur: 24, jpy: 3800, kwd: 7.9 },
      },
    ],
  },
  {
    handle: "beeswax-candle",
    title: "Beeswax candle",
    subtitle: "Burns for 40 hours",
    description: "Poured by hand from beeswax of the Cévennes, with a plain cotton wick.",
    thumbnail: picture("candle", "#d9a441", "#3f3a36"),
    options: [{ title: "Size", values: ["180 g"] }],
    variants: [
      {
        name: "candle",
        sku: "CANDLE-180",
        title: "180 g",
        options: { Size: "180 g" },
        prices: { eur: 12.9, jpy: 2070, kwd: 4.255 },
      },
    ],
  },
  {
    handle: "gift-wrapping",
    title: "Gift wrapping",
    subtitle: "With a card in your words",
    description: "We wrap the parcel in printed paper and add a handwritten card.",
    thumbnail: picture("ribbon", "#b23a48", "#fdf0ed"),
    options: [{ title: "Kind", values: ["With a card"] }],
    variants: [
      {
        name: "gift_wrapping",
        sku: "GIFT-WRAP",
        title: "With a card",
        options: { Kind: "With a card" },
        prices: { eur: 3, jpy: 480, kwd: 0.99 },
        unstocked: true,
      },
    ],
  },
] as const satisfies readonly ProductRow[]

export type VariantName = (typeof PRODUCTS)[number]["variants"][number]["name"]

type RegionRow = {
  name: string
  currency_code: "eur" | "jpy" | "kwd"
  country_code: string
  tax: { rate: number; code: string; name: string }
  /** For the products with `reduced_tax`. */
  reduced_tax?: { rate: number; code: string; name: string }
  prices_include_tax?: true
}

/**
 * Where the shop sells. `export` is without tax, so that amounts can be checked by hand; the others
 * have the tax of their country, once on top of the prices and once within them.
 */
export const REGIONS = {
  france: {
    name: "France",
    currency_code: "eur",
    country_code: "fr",
    tax: { rate: 20, code: "TVA20", name: "TVA 20 %" },
    reduced_tax: { rate: 5.5, code: "TVA5.5", name: "TVA 5,5 %" },
  },
  export: {
    name: "Switzerland (export)",
    currency_code: "eur",
    country_code: "ch",
    tax: { rate: 0, code: "EXPORT", name: "Export, no VAT" },
  },
  germany: {
    name: "Germany",
    currency_code: "eur",
    country_code: "de",
    tax: { rate: 19, code: "MWST19", name: "MwSt. 19 %" },
    reduced_tax: { rate: 7, code: "MWST7", name: "MwSt. 7 %" },
    prices_include_tax: true,
  },
  japan: {
    name: "Japan",
    currency_code: "jpy",
    country_code: "jp",
    tax: { rate: 10, code: "JCT10", name: "Consumption tax 10 %" },
  },
  kuwait: {
    name: "Kuwait",
    currency_code: "kwd",
    country_code: "kw",
    tax: { rate: 0, code: "EXPORT", name: "Export, no VAT" },
  },
} as const satisfies Record<string, RegionRow>

export type RegionName = keyof typeof REGIONS

type ShippingOptionRow = {
  name: string
  description: string
  prices: Prices
  is_return: boolean
}

export const SHIPPING_OPTIONS = {
  standard: {
    name: "Standard delivery",
    description: "3 to 5 working days",
    prices: { eur: 10, jpy: 1000, kwd: 3.5 },
    is_return: false,
  },
  pickup: {
    name: "Pick up in the shop",
    description: "Ready within two hours",
    prices: { eur: 0, jpy: 0, kwd: 0 },
    is_return: false,
  },
  return_by_post: {
    name: "Return by post",
    description: "With a label to print, deducted from the refund",
    prices: { eur: 5, jpy: 700, kwd: 1.75 },
    is_return: true,
  },
  free_return: {
    name: "Free return",
    description: "With a label to print",
    prices: { eur: 0, jpy: 0, kwd: 0 },
    is_return: true,
  },
} as const satisfies Record<string, ShippingOptionRow>

export type ShippingOptionName = keyof typeof SHIPPING_OPTIONS

type ReasonRow = { label: string; reasons: Record<string, { label: string; description: string }> }

/** The return reasons by category: in core, the parent of a reason is its category. */
export const RETURN_REASONS = {
  quality: {
    label: "Quality",
    reasons: {
      defective: { label: "Defective", description: "It does not work, or a part is broken." },
      not_as_described: {
        label: "Does not match description",
        description: "Colour, material or size differ from what the shop said.",
      },
    },
  },
  fit: {
    label: "Fit",
    reasons: {
      too_small: { label: "Too small", description: "I need a larger size." },
      too_large: { label: "Too large", description: "I need a smaller size." },
    },
  },
  changed_mind: {
    label: "Changed mind",
    reasons: {
      no_longer_wanted: { label: "No longer wanted", description: "I do not need it any more." },
    },
  },
  our_mistake: {
    label: "Our mistake",
    reasons: {
      picking_error: { label: "Picking error", description: "I got another article." },
      packing_error: { label: "Packing error", description: "Something is missing in the parcel." },
      carrier_damage: { label: "Carrier damage", description: "The parcel arrived damaged." },
    },
  },
} as const satisfies Record<string, ReasonRow>

type KeysOfUnion<T> = T extends unknown ? keyof T : never

export type ReturnReasonName = KeysOfUnion<
  (typeof RETURN_REASONS)[keyof typeof RETURN_REASONS]["reasons"]
>
