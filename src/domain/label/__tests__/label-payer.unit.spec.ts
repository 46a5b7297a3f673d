import { labelPayer } from "../label-payer"

const customer = "customer" as const
const shop = "shop" as const

describe("labelPayer", () => {
  it.each([
    ["nothing was said", [{ reason: null, action: null }], customer],
    ["nothing comes back", [], customer],
    ["the action says the customer", [{ reason: null, action: customer }], customer],
    ["the action says the shop", [{ reason: null, action: shop }], shop],
    ["the reason says the shop, and the action does not", [{ reason: shop, action: customer }], shop],
    ["the reason says the customer, and the action does not", [{ reason: customer, action: shop }], customer],
    [
      "the shop pays for one of the goods",
      [
        { reason: customer, action: null },
        { reason: null, action: shop },
      ],
      shop,
    ],
  ])("where %s", (_what, goods, payer) => {
    expect(labelPayer(goods)).toBe(payer)
  })
})
