import type { Currency, MinorUnits } from "../money/currency"
import { fromMinor } from "../money/from-minor"
import { toMinor } from "../money/to-minor"
import { refuse } from "../refusals"
import { sumOf } from "../sum-of"
import type { SettlementStatus } from "../words"

/** Of one user: an amount in major units for every currency, or one per currency code. */
export type ApprovalLimit = number | Record<string, number>

/** By user id; "*" for all who are not named. */
export type ApprovalLimits = Record<string, ApprovalLimit>

/** Who approves. A person has a name; a program (a key, a job) acts for whoever started it. */
export type Approver = { id: string | null; is_person: boolean }

/**
 * Up to which amount, in minor units, somebody may approve settlements of one case alone; null: any.
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

/**
 * What somebody approves of a case in all, in minor units: this settlement and those that they approved of
 * it before, unless voided. A limit is for the sum, or an amount in two halves would get round it.
 */
export function approvedTogether(
  settlements: { status: SettlementStatus; approved_by: string | null; owed: MinorUnits }[],
  { id }: Approver,
  owed: MinorUnits
): MinorUnits {
  const theirs = settlements.filter(
    ({ status, approved_by }) => status === "approved" && approved_by === id
  )
  return owed + sumOf(theirs, (settlement) => settlement.owed)
}

/** Whether an amount (minor units) needs a second person. */
export function isOverLimit(owed: MinorUnits, limit: MinorUnits | null): limit is MinorUnits {
  return limit !== null && owed > limit
}

/** Refuses `over_limit`; `owed` is what they approve together. Amounts in minor units. */
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
