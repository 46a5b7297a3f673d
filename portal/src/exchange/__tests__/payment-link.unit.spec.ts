import { paymentLink } from "../payment-link"

describe("the page at which a payment goes on", () => {
  it.each([
    ["of a provider that redirects", { redirect_url: "https://pay.example.com/1" }, "https://pay.example.com/1"],
    ["of one that calls it otherwise", { id: "x", url: "https://pay.example.com/2" }, "https://pay.example.com/2"],
    ["nowhere", { client_secret: "pi_1_secret" }, null],
    ["not a script", { url: "javascript:alert(1)" }, null],
    ["not in the open", { url: "http://pay.example.com/3" }, null],
    ["not a thing that is no text", { url: { href: "https://pay.example.com/4" } }, null],
  ])("%s", (_, data, link) => {
    expect(paymentLink(data)).toBe(link)
  })
})
