import type { RmaItemFacts } from "../facts"
import { refuse } from "../refusals"
import type { RmaStatus } from "../words"

/** From the yes on; a case that was given up is not sent to any more. */
const STATUSES_WITH_SLIP: RmaStatus[] = ["approved", "processing", "completed"]

type SlipFacts = {
  status: RmaStatus
  items: Pick<RmaItemFacts, "return_expected" | "approved_quantity">[]
}

/**
 * A slip goes into the parcel: there is one as soon as goods are to be sent, and for reading ever after.
 * @throws Refusal `transition_not_allowed`: not approved (any more), or nothing has to come back
 */
export function assertSlipPrintable(rma: SlipFacts): void {
  const { status } = rma
  if (!STATUSES_WITH_SLIP.includes(status)) {
    refuse("transition_not_allowed", { status, event: "print_the_slip" })
  }
  if (!comesBack(rma)) refuse("transition_not_allowed", { status, goods: "not_expected" })
}

/** The same as a yes or no, for screens that offer it. */
export function isSlipPrintable(rma: SlipFacts): boolean {
  return STATUSES_WITH_SLIP.includes(rma.status) && comesBack(rma)
}

function comesBack({ items }: SlipFacts): boolean {
  return items.some((item) => item.return_expected && item.approved_quantity > 0)
}
