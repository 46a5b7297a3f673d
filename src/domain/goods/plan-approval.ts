import type { OrderLine, RmaFacts, RmaItemFacts } from "../facts"
import { refuse } from "../refusals"
import type { RmaKind } from "../words"
import { assertWithinReturnable } from "./assert-within-returnable"
import { coreReturnQuantities } from "./core-return-quantities"
import { findItems } from "./find-items"
import { hasNothingToSendBack } from "./has-nothing-to-send-back"
import type { LineQuantity } from "./sum-by-line"

/** What staff decided about one item; an item without an entry is approved as requested. */
export type ApprovalEntry = { id: string; approved_quantity: number; return_expected?: boolean }

/** What approving does. All quantities count units. */
export type ApprovalPlan = {
  /** Every item of the case, in its order. */
  items: { id: string; approved_quantity: number; return_expected: boolean }[]
  /** What core's Return is made of: one entry per order line, empty when nothing has to come. */
  core_return: LineQuantity[]
}

/**
 * What approving a case does to its items and asks of core.
 *
 * `unknownToCore` holds, by line id, the units of all other cases that core knows nothing of: the
 * units of this case are asked for once more, as days may have passed since the request.
 * Refuses `invalid_data`, `duplicate_item`, `nothing_approved`, `quantity_exceeds_returnable`.
 */
export function planApproval(
  rma: RmaFacts,
  request: ApprovalEntry[] | undefined,
  lines: OrderLine[],
  unknownToCore: ReadonlyMap<string, number>
): ApprovalPlan {
  const entries = findItems(rma.items, request ?? [])
  const approved = rma.items.map((item) => {
    const entry = entries.find((found) => found.item === item)?.entry
    return entry ? approveAs(entry, item, rma.kind) : approveAsRequested(item)
  })
  if (approved.every(({ approved_quantity }) => approved_quantity === 0)) {
    refuse("nothing_approved")
  }
  assertWithinReturnable(approved.map(toLineQuantity), lines, unknownToCore)

  return {
    items: approved.map(({ id, approved_quantity, return_expected }) => ({
      id,
      approved_quantity,
      return_expected,
    })),
    core_return: coreReturnQuantities(approved),
  }
}

function approveAsRequested(item: RmaItemFacts): RmaItemFacts {
  return { ...item, approved_quantity: item.requested_quantity }
}

function approveAs(entry: ApprovalEntry, item: RmaItemFacts, kind: RmaKind): RmaItemFacts {
  assertApprovable(entry, item)
  const return_expected = entry.return_expected ?? item.return_expected
  if (return_expected && hasNothingToSendBack(kind)) {
    refuse("invalid_data", {
      field: "return_expected",
      problem: "nothing_to_send_back",
      id: item.id,
      kind,
    })
  }
  return { ...item, approved_quantity: entry.approved_quantity, return_expected }
}

function assertApprovable(entry: ApprovalEntry, item: RmaItemFacts): void {
  const { approved_quantity } = entry
  const isWhole = Number.isSafeInteger(approved_quantity) && approved_quantity >= 0
  if (!isWhole || approved_quantity > item.requested_quantity) {
    refuse("invalid_data", {
      field: "approved_quantity",
      problem: isWhole ? "more_than_requested" : "not_a_whole_number",
      id: item.id,
      line_item_id: item.line_item_id,
      approved_quantity,
      requested_quantity: item.requested_quantity,
    })
  }
}

function toLineQuantity(item: RmaItemFacts): LineQuantity {
  return { line_item_id: item.line_item_id, quantity: item.approved_quantity }
}
