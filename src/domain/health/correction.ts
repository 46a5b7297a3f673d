import type { RawAmount } from "../facts"
import { refuse } from "../refusals"
import { Decimal } from "../money/decimal"
import type { HealthFinding } from "./finding"

/**
 * What has to be added to what was found, so that it comes to what is expected; in major units,
 * unrounded. Nothing in the books is edited: a mistake is answered by another entry.
 */
export function correctionOf({ code, expected, found }: HealthFinding): RawAmount {
  if (expected === null) refuse("transition_not_allowed", { of: "health_finding", status: code, event: "repair" })
  return new Decimal(expected).minus(found ?? "0").toFixed()
}
