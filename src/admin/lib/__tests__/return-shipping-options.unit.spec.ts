import { returnShippingOptions } from "../return-shipping-options"

it("finds the shipping options by which goods come back", () => {
  const option = (id: string, value?: unknown) => ({
    id,
    name: id,
    rules: value === undefined ? undefined : [{ attribute: "is_return", value }],
  })
  const options = [option("text", "true"), option("truth", true), option("out", "false"), option("old")]
  expect(returnShippingOptions(options).map(({ id }) => id)).toEqual(["text", "truth"])
})
