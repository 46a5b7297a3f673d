import { CAST, type PersonName } from "../integration-tests/factories/people"

/** The merchant. */
export const ADMIN = {
  email: "admin@example.com",
  password: "admin-secret",
  first_name: "Alix",
  last_name: "Morel",
}

/** Every shopper of the demo signs in with it. */
export const SHOPPER_PASSWORD = "shopper-secret"

/** Buys without an account. */
export const GUEST_EMAIL = CAST.luc.email

/** Who has an account. */
export const SHOPPERS = ["emma", "camille", "jonas", "yuki", "noor"] as const satisfies PersonName[]

export const SHOPPER_EMAILS = SHOPPERS.map((name) => CAST[name].email)

export function hasAccount(name: PersonName): boolean {
  return SHOPPERS.some((shopper) => shopper === name)
}
