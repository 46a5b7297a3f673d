import { guestEmail } from "../guest-email"

const account = (email: string | null) => ({ email, has_account: true })
const guest = (email: string | null) => ({ email, has_account: false })

describe("The address of an order's guest", () => {
  it.each<[string, string | null, Parameters<typeof guestEmail>[1], string | null]>([
    ["an order of nobody's account", "Luc@Example.com", null, "luc@example.com"],
    ["a guest's order", "luc@example.com", guest("luc@example.com"), "luc@example.com"],
    ["a guest's order with a corrected address", "luc@example.com", guest("lcu@example.com"), "luc@example.com"],
    ["an account's order", "emma@example.com", account("Emma@example.com"), "emma@example.com"],
    ["an order that was transferred to an account", "luc@example.com", account("jonas@example.com"), null],
    ["an order of an account without address", "luc@example.com", account(null), null],
    ["an order without address", null, null, null],
  ])("of %s", (_what, email, customer, address) => {
    expect(guestEmail(email, customer)).toBe(address)
  })
})
