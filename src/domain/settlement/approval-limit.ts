import type { Currency, MinorUnits } from "../money/currency"
import { fromMinor } from "../money/from-minor"
import { toMinor } from "../money/to-minor"
import { refuse } from "../refusals"

/** Of one user: an amount in major units for every currency, or one per currency code. */
export type ApprovalLimit = number | Record<string, number>

/** By user id; "*" for all who are not named. */
export type ApprovalLimits = Record<string, ApprovalLimit>

/** Who approves. A person has a name; a program (a key, a job) acts for whoever started it. */
export type Approver = { id: string | null; is_person: boolean }

/**
 * Up to which amount, in minor units, somebody may approve a settlement alone; null: any.
 *
 * A user whom the shop does not limit may approve anything. A program may not be the way around a
 * limit: once there are limits, one that has none of its own and none for all approves nothing. So
 * does anybody in a currency that their limits do not name.
 */
export function approvalLimit(
  limits: ApprovalLimits,
  { id, is_person }: Approver,
  currency: Currency
): MinorUnits | null {
  const named = new Map(Object.entries(limits))
  const limit = (id === null ? undefined : named.get(id)) ?? named.get("*")
  if (limit === undefined) {
    const isLimitless = is_person || Object.keys(limits).length === 0
    return isLimitless ? null : 0
  }
  const amount = typeof limit === "number" ? limit : (limit[currency.code] ?? 0)
  return toMinor(amount, currency)
}

/** Whether an amount (minor units) needs a second person. */
export function isOverLimit(owed: MinorUnits, limit: MinorUnits | null): limit is MinorUnits {
  return limit !== null && owed > limit
}

/** Refuses `over_limit`. Amounts in minor units. */
export function assertWithinLimit(
  owed: MinorUnits,
  limit: MinorUnits | null,
  currency: Currency
): void {
  if (isOverLimit(owed, limit)) {
    refuse("over_limit", {
      limit: fromMinor(limit, currency),
      owed: fromMinor(owed, currency),
      currency_code: currency.code,
    })
  }
}
