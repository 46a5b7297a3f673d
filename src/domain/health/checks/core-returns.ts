import { coreReturnDrift } from "../../goods/core-return-drift"
import { coreReturnQuantities } from "../../goods/core-return-quantities"
import { awaitedUnits } from "../../goods/awaited-units"
import { isInCoreReturn } from "../../goods/is-in-core-return"
import { sumOf } from "../../sum-of"
import type { HealthFinding } from "../finding"
import type { HealthCase, HealthCheck, HealthReturn } from "../order-health"
import { isOverdue } from "../under-way"

/** Core's Return of a live case asks for what the case awaits and has what came. */
export const coreReturns: HealthCheck = ({ cases, returns }, now) =>
  cases.flatMap((one) => {
    const found = returns.find(({ id }) => id === one.return_id)
    if (!found) return checkMissing(one, now)
    return found.status === "canceled" ? checkCanceled(one) : checkCounts(one, found)
  })

function checkMissing(one: HealthCase, now: Date): HealthFinding[] {
  const awaited = expectedUnits(one)
  if (awaited === 0 || (one.approved_at && !isOverdue(one.approved_at, now))) return []
  const mayBeMade = one.status === "approved" && one.return_id === null
  return [
    {
      code: "core_return_missing",
      subject_id: one.id,
      rma_id: one.id,
      expected: String(awaited),
      found: "0",
      repair: mayBeMade ? "finish_approval" : null,
    },
  ]
}

/** Staff canceled it in core's own dialog, and the case is about more, or further: they decide what now. */
function checkCanceled(one: HealthCase): HealthFinding[] {
  const awaited = expectedUnits(one)
  if (awaited === 0) return []
  return [
    {
      code: "core_return_canceled",
      subject_id: one.id,
      rma_id: one.id,
      expected: String(awaited),
      found: "0",
      repair: null,
    },
  ]
}

function checkCounts(one: HealthCase, found: HealthReturn): HealthFinding[] {
  const ours = countsOf(one)
  const core = {
    asked: sumOf(found.lines, ({ quantity }) => quantity),
    received: sumOf(found.lines, ({ received_quantity }) => received_quantity),
  }
  const lines = new Set([
    ...one.items.map(({ line_item_id }) => line_item_id),
    ...found.lines.map(({ line_item_id }) => line_item_id),
  ])
  const isSame = [...lines].every((lineId) => {
    const entries = found.lines.filter(({ line_item_id }) => line_item_id === lineId)
    const { asked, received } = countsOf(one, lineId)
    return (
      sumOf(entries, ({ quantity }) => quantity) === asked &&
      sumOf(entries, ({ received_quantity }) => received_quantity) === received
    )
  })
  if (isSame) return []
  return [
    {
      code: "core_return_differs",
      subject_id: one.id,
      rma_id: one.id,
      expected: `${ours.received} / ${ours.asked}`,
      found: `${core.received} / ${core.asked}`,
      repair: isMendable(one, found) ? "finish_receipt" : null,
    },
  ]
}

/** Core can be told of more that came and of less that is to come; never of the opposite. */
function isMendable(one: HealthCase, { lines }: HealthReturn): boolean {
  const { receive, cancel } = coreReturnDrift(one, lines)
  const told = lines.map((line) => ({
    ...line,
    received_quantity:
      line.received_quantity + sumOf(receive, (entry) => (entry.line_item_id === line.line_item_id ? entry.quantity : 0)),
    quantity:
      line.quantity - sumOf(cancel, (entry) => (entry.line_item_id === line.line_item_id ? entry.quantity : 0)),
  }))
  const asked = new Set(lines.map(({ line_item_id }) => line_item_id))
  return (
    told.every((line) => {
      const ours = countsOf(one, line.line_item_id)
      return ours.asked === line.quantity && ours.received === line.received_quantity
    }) &&
    one.items.every(
      (item) => asked.has(item.line_item_id) || countsOf(one, item.line_item_id).asked === 0
    )
  )
}

/** Units that core's Return is to have in all, and those of them that came; of one line, or of all. */
function countsOf({ status, items }: HealthCase, lineId?: string) {
  const isOpen = status === "approved" || status === "processing"
  const ofLine = items.filter(
    ({ line_item_id }) => lineId === undefined || line_item_id === lineId
  )
  // What came stays in core's Return, also where the rest of the item is left to the customer.
  const received = sumOf(ofLine, ({ core_received_quantity }) => core_received_quantity)
  const awaited = isOpen ? sumOf(ofLine.filter(isInCoreReturn), awaitedUnits) : 0
  return { received, asked: received + awaited }
}

/** Units for which a live case needs a Return of core's. */
function expectedUnits(one: HealthCase): number {
  const isOpen = one.status === "approved" || one.status === "processing"
  const awaited = isOpen ? sumOf(coreReturnQuantities(one.items), ({ quantity }) => quantity) : 0
  return awaited + countsOf(one).received
}
