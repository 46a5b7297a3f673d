import {
  afterReceipt,
  afterSettlement,
  assertCompletable,
  isAllowed,
  isRefusal,
  nextStatus,
  proRata,
  toMinor,
  type MinorUnits,
} from "../../domain"
import type { AdminProcessBody, HttpRmaItem, HttpSettlementFacts } from "../../types/http"
import { orRefusal } from "./or-refusal"
import {
  problemOf,
  toReceiveBody,
  unitsOf,
  type ReceiveLine,
} from "./receive-form"
import {
  previewSettlement,
  startSettling,
  toSettleBody,
  unitsLeft,
  type SettleForm,
  type SettlePreview,
} from "./settle-form"

/** What is entered on the processing screen. */
export type ProcessForm = {
  /** What came; none where only money is settled. */
  lines: ReceiveLine[]
  settle: SettleForm
  /** Close the case as soon as that is possible. */
  is_completed: boolean
}

/** What would be done. */
export type ProcessPreview = {
  /** The case and the books once the goods are in. */
  facts: HttpSettlementFacts
  settle: SettlePreview
  /** Units that will be received. */
  received: number
  /** Whether the case could be closed then. */
  can_complete: boolean
  can_submit: boolean
}

/** Everything came as approved, all that is due money is settled, and the case is closed by it. */
export function startProcessing(facts: HttpSettlementFacts, lines: ReceiveLine[]): ProcessForm {
  return { lines, settle: startSettling(factsAfter(lines, facts)), is_completed: true }
}

/**
 * The form with other goods. How many units are paid for is another decision than how many came; but
 * no more than came, and where all were to be paid for, all of those that come now.
 */
export function changeLines(
  form: ProcessForm,
  lines: ReceiveLine[],
  facts: HttpSettlementFacts
): ProcessForm {
  const [before, after] = [form.lines, lines].map((each) => maxUnits(each, facts))
  const units = Object.fromEntries(
    Object.entries(form.settle.units).map(([id, quantity]) => [
      id,
      quantity > 0 && quantity === before[id] ? after[id] : Math.min(quantity, after[id]),
    ])
  )
  return { ...form, lines, settle: { ...form.settle, units } }
}

/** Asks the very functions by which the server processes. */
export function previewProcess(form: ProcessForm, facts: HttpSettlementFacts): ProcessPreview {
  const after = factsAfter(form.lines, facts)
  const settle = previewSettlement(form.settle, after)
  const received = form.lines.reduce((sum, line) => sum + unitsOf(line), 0)
  const resolved =
    settle.kind === "settlement" && form.settle.payment !== "draft" ? settle.settlement.items : []
  const can_complete = isAllowed(() => {
    nextStatus(after.rma.status, "complete")
    const { exchanges } = after.books
    assertCompletable({ ...afterSettlement(after.rma, resolved), exchanges })
  })
  const isAnything = received > 0 || settle.kind === "settlement" || (can_complete && form.is_completed)
  const isWrong =
    settle.kind === "refused" ||
    settle.kind === "unpayable" ||
    form.lines.some((line) => problemOf(line) !== null)

  return { facts: after, settle, received, can_complete, can_submit: isAnything && !isWrong }
}

/** The body of the request: what is left out is not done. */
export function toProcessBody(form: ProcessForm, preview: ProcessPreview): AdminProcessBody {
  const { facts, settle, received, can_complete } = preview
  return {
    ...(received > 0 ? { receive: toReceiveBody(form.lines) } : {}),
    ...(settle.kind === "settlement"
      ? { settle: toSettleBody(form.settle, facts, settle.settlement) }
      : {}),
    ...(can_complete && form.is_completed ? { complete: true } : {}),
  }
}

/** What one unit of an item was truly bought for, in minor units. */
export function pricePaid(
  { line_item_id }: Pick<HttpRmaItem, "line_item_id">,
  { books }: HttpSettlementFacts
): MinorUnits | null {
  const line = books.lines.find((worth) => worth.line_item_id === line_item_id)
  return line && line.quantity > 0
    ? proRata(toMinor(line.total, books.currency), 1, line.quantity)
    : null
}

/** The facts once the goods are in; as they are where a receipt is not possible, which is told by its line. */
function factsAfter(lines: ReceiveLine[], facts: HttpSettlementFacts): HttpSettlementFacts {
  const after = orRefusal(() => afterReceipt(facts, toReceiveBody(lines).items))
  return isRefusal(after) ? facts : { ...facts, ...after }
}

function maxUnits(lines: ReceiveLine[], facts: HttpSettlementFacts): Record<string, number> {
  const after = factsAfter(lines, facts)
  return Object.fromEntries(after.rma.items.map((item) => [item.id, unitsLeft(item, after)]))
}
