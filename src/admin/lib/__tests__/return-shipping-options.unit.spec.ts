import { allowedReturnOptions, returnShippingOptions } from "../return-shipping-options"

it("finds the shipping options by which goods come back", () => {
  const option = (id: string, value?: unknown) => ({
    id,
    name: id,
    rules: value === undefined ? undefined : [{ attribute: "is_return", value }],
  })
  const options = [option("text", "true"), option("truth", true), option("out", "false"), option("old")]
  expect(returnShippingOptions(options).map(({ id }) => id)).toEqual(["text", "truth"])
})

it("offers those that the actions of all goods allow", () => {
  const options = ["so_post", "so_free"].map((id) => ({ id, name: id }))
  const actions = [
    { id: "ract_refund", return_shipping_option_ids: ["so_post"] },
    { id: "ract_exchange", return_shipping_option_ids: null },
  ]
  const goods = (...ids: string[]) => ids.map((id) => ({ action: { id, label: id } }))
  const offered = (...ids: string[]) =>
    allowedReturnOptions(options, actions, goods(...ids)).map(({ id }) => id)
  expect(offered("ract_exchange")).toEqual(["so_post", "so_free"])
  expect(offered("ract_exchange", "ract_refund")).toEqual(["so_post"])
  expect(offered("ract_gone")).toEqual(["so_post", "so_free"])
})
