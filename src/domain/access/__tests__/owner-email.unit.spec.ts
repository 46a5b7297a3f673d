import { ownerEmail } from "../owner-email"

const account = (email: string | null) => ({ email, has_account: true })
const guest = (email: string | null) => ({ email, has_account: false })

describe("The address of an order's owner", () => {
  it.each<[string, string | null, Parameters<typeof ownerEmail>[1], string | null]>([
    ["an order of nobody's account", "Luc@Example.com", null, "Luc@Example.com"],
    ["a guest's order with a corrected address", "luc@example.com", guest("lcu@example.com"), "luc@example.com"],
    ["an account's order", "Emma@example.com", account("emma@example.com"), "Emma@example.com"],
    ["an order that was transferred", "emma@example.com", account("jonas@example.com"), "jonas@example.com"],
    ["an order of an account without address", "luc@example.com", account(null), "luc@example.com"],
    ["an account's order without address", null, account("emma@example.com"), "emma@example.com"],
    ["an order without any address", null, null, null],
  ])("of %s", (_what, email, customer, address) => {
    expect(ownerEmail(email, customer)).toBe(address)
  })
})
