import { MedusaError } from "@medusajs/framework/utils"
import { isProviderRefusal } from "../provider-refusal"

const error = (message: string, fields: object = {}) => Object.assign(new Error(message), fields)

describe("isProviderRefusal", () => {
  it.each([
    ["a plain no", error("The card was closed")],
    ["one in Stripe's words", error("An error occurred in refundPayment: Charge ch_1 has already been refunded.")],
    ["Medusa's no", new MedusaError("not_allowed", "You cannot refund more than what is captured")],
    ["an answer with a status of 4xx", error("Request failed", { response: { status: 422 } })],
    ["a no inside another error", error("Refund failed", { cause: error("card_declined") })],
    ["a copy of an error", { name: "Error", message: "The card was closed" }],
  ])("takes for a no: %s", (_, thrown) => {
    expect(isProviderRefusal(thrown)).toBe(true)
  })

  it.each([
    ["a timeout", error("timeout of 80000ms exceeded", { code: "ECONNABORTED" })],
    ["a lost connection", error("socket hang up", { code: "ECONNRESET" })],
    ["a lost connection in Stripe's words", error("An error occurred with our connection to Stripe. Request was retried 2 times.")],
    ["a fetch that failed", Object.assign(new TypeError("fetch failed"), { cause: error("x", { code: "UND_ERR_SOCKET" }) })],
    ["a lost connection behind plain words", error("Refund failed", { cause: error("read", { code: "ECONNRESET" }) })],
    ["a status of 5xx", error("Request failed", { statusCode: 502 })],
    ["a conflict", error("Another request is under way", { status: 409 })],
    ["too many requests", error("Slow down", { status: 429 })],
    ["an aborted request", Object.assign(error("The operation was aborted"), { name: "AbortError" })],
    ["a fault of the database", Object.assign(error("deadlock detected"), { name: "DriverException" })],
    ["a fault of the database, by Medusa", new MedusaError("database_error", "relation is gone")],
    ["an unexpected state", new MedusaError("unexpected_state", "No transaction")],
    ["a bug", new TypeError("Cannot read properties of undefined")],
    ["words that say nothing", error("Something went wrong")],
    ["no words", error("")],
    ["no error at all", "refused"],
    ["nothing", undefined],
  ])("takes for no answer: %s", (_, thrown) => {
    expect(isProviderRefusal(thrown)).toBe(false)
  })
})
