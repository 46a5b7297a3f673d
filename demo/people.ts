import { CAST, type PersonName } from "../integration-tests/factories/people"
import { CLERK_ID } from "./approval-limits"

/** The merchant. */
export const ADMIN = {
  email: "admin@example.com",
  password: "admin-secret",
  first_name: "Alix",
  last_name: "Morel",
}

/** Works in the warehouse, and may approve small settlements alone. */
export const CLERK = {
  id: CLERK_ID,
  email: "sam@example.com",
  password: "sam-secret",
  first_name: "Sam",
  last_name: "Keller",
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
