import type { RmaFacts } from "../facts"
import { refuse } from "../refusals"
import type { RmaStatus } from "../words"

/** From the yes on; a case that was given up is not sent to any more. */
const STATUSES_WITH_SLIP: RmaStatus[] = ["approved", "processing", "completed"]

/**
 * A slip goes into the parcel: there is one as soon as goods are to be sent, and for reading ever after.
 * @throws Refusal `transition_not_allowed`: not approved (any more), or nothing has to come back
 */
export function assertSlipPrintable({ status, items }: Pick<RmaFacts, "status" | "items">): void {
  if (!STATUSES_WITH_SLIP.includes(status)) {
    refuse("transition_not_allowed", { status, event: "print_the_slip" })
  }
  const comesBack = items.some((item) => item.return_expected && item.approved_quantity > 0)
  if (!comesBack) refuse("transition_not_allowed", { status, goods: "not_expected" })
}
