import { refuse } from "../refusals"
import type { AdvanceClaim, AdvanceVerdict } from "./judge-advance"

/**
 * How the full price of old units stands:
 *
 * * `due`: it is asked for, and the units are still missing
 * * `paid`: all of it is there
 * * `not_asked`: nothing is asked for, or not any more
 */
export type FullPriceStatus = "due" | "paid" | "not_asked"

/** How the full price stands, by the claim that is asked for now and what is to be done about the advance. */
export function fullPriceStatus(
  isSold: boolean,
  claim: AdvanceClaim | null,
  { act }: AdvanceVerdict
): FullPriceStatus {
  if (isSold || act === "sell") return "paid"
  return claim !== null && act === "nothing" ? "due" : "not_asked"
}

/**
 * Whether the full price may be paid now.
 * @throws Refusal `transition_not_allowed`
 */
export function assertFullPricePayable(status: FullPriceStatus): void {
  if (status !== "due") {
    refuse("transition_not_allowed", { of: "full_price", status, event: "pay" })
  }
}
