import type { RmaItemFacts } from "../facts"
import { awaitedUnits } from "../goods/awaited-units"
import { isRefusal, refuse } from "../refusals"
import type { RmaStatus } from "../words"
import { hasDocument, type RmaLabel } from "./rma-label"

type AskingCase = {
  status: RmaStatus
  items: Pick<RmaItemFacts, "return_expected" | "approved_quantity" | "received_quantity">[]
  label: RmaLabel | null
  /** Since when a carrier is asked that has not answered. */
  label_requested_at: Date | null
}

/**
 * A carrier may be asked for a label while approved goods are awaited and there is nothing to print yet.
 * Not twice at once: a label may cost money. After `patience_ms` without an answer nobody waits for it
 * any more, and a person may ask again.
 *
 * @throws Refusal `transition_not_allowed`
 */
export function assertLabelRequestable(rma: AskingCase, now: Date, patience_ms: number): void {
  const { status, items, label, label_requested_at } = rma
  if (status !== "approved" && status !== "processing") {
    refuse("transition_not_allowed", { status, event: "ask_for_a_label" })
  }
  if (!items.some((item) => awaitedUnits(item) > 0)) {
    refuse("transition_not_allowed", { status, goods: "not_expected" })
  }
  if (hasDocument(label)) refuse("transition_not_allowed", { status, label: "is_there" })
  if (label_requested_at && now.getTime() - label_requested_at.getTime() < patience_ms) {
    refuse("transition_not_allowed", { status, label: "is_asked_for" })
  }
}

/** Whether the carrier can be asked, for screens that offer it: whether it is asked already, only the server knows. */
export function isLabelRequestable(rma: Omit<AskingCase, "label_requested_at">): boolean {
  try {
    assertLabelRequestable({ ...rma, label_requested_at: null }, new Date(0), 0)
    return true
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}
