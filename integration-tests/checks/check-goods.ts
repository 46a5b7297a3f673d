import { sum, type OrderLine } from "./order-books"
import type { Breach, OrderFacts } from "./order-facts"
import type { OrderRecords } from "./order-records"

type Case = OrderRecords["cases"][number]
type Item = OrderRecords["items"][number]
type ReturnItem = OrderRecords["return_items"][number]

/** I1 to I3: how many units were asked for, approved, received and resolved, in our records and in core's. */
export function checkGoods(facts: OrderFacts): Breach[] {
  return [
    ...facts.records.items.flatMap((item) => checkItem(item, facts)),
    ...facts.records.cases.flatMap((one) => checkCoreReturn(one, facts)),
    ...facts.books.lines.flatMap((line) => checkLine(line, facts)),
  ]
}

function checkItem(item: Item, { records }: OrderFacts): Breach[] {
  const name = nameOf(item, records)
  const { requested_quantity, approved_quantity, received_quantity, resolved_quantity } = item
  const breaches: Breach[] = []

  if (received_quantity > approved_quantity || approved_quantity > requested_quantity) {
    breaches.push(
      `I1 · ${name}: ${requested_quantity} requested, ${approved_quantity} approved, ${received_quantity} received`
    )
  }
  const disposed = sum(
    records.units.filter(({ item_id }) => item_id === item.id).map(({ quantity }) => quantity)
  )
  if (disposed !== received_quantity) {
    breaches.push(`I2 · ${name}: ${received_quantity} received, but ${disposed} put somewhere`)
  }
  const present = item.return_expected
    ? mostToResolve(item, records)
    : approved_quantity
  if (resolved_quantity > present) {
    breaches.push(`I3 · ${name}: ${resolved_quantity} resolved, but only ${present} may be`)
  }
  const settled = settledOf(item, records)
  if (settled.all !== resolved_quantity || settled.in_core !== item.core_resolved_quantity) {
    breaches.push(
      `I3 · ${name}: ${resolved_quantity} resolved (${item.core_resolved_quantity} of them received in core), ` +
        `but its settlements are for ${settled.all} (${settled.in_core})`
    )
  }
  return breaches
}

/** Units that were paid before they came may be closed short: they are approved no more, and paid. */
function mostToResolve(item: Item, { cases }: OrderRecords): number {
  const paidBefore = cases.find(({ id }) => id === item.rma_id)?.pay_before_receipt
  const isPaidBefore =
    (paidBefore === "store_credit" && item.resolution === "store_credit") ||
    (paidBefore === "any" && ["refund", "store_credit"].includes(item.resolution))
  return isPaidBefore ? item.requested_quantity : item.received_quantity
}

function settledOf(item: Item, { settlements }: OrderRecords) {
  const entries = settlements
    .filter(({ status }) => status === "approved")
    .flatMap(({ items }) => items.filter(({ id }) => id === item.id))
  return {
    all: sum(entries.map(({ quantity }) => quantity)),
    in_core: sum(entries.map(({ core_quantity }) => core_quantity)),
  }
}

/** Core's Return of a case holds what the case awaits and what came, and says how far it is. */
function checkCoreReturn(one: Case, facts: OrderFacts): Breach[] {
  const { records } = facts
  const items = records.items.filter((item) => item.rma_id === one.id)
  const found = records.returns.find(({ id }) => id === one.return_id)
  const isLive = ["approved", "processing", "completed"].includes(one.status)
  const expected = isLive ? sum(items.map(unitsInCoreReturn)) : 0
  if (!found) {
    return expected > 0
      ? [`I1 · ${one.display_id} is ${one.status}, but has no return in core`]
      : []
  }

  const received = isLive
    ? sum(items.map(({ core_received_quantity }) => core_received_quantity))
    : 0
  const status = statusOfReturn(expected, received)
  const breaches: Breach[] = []
  if (found.status !== status) {
    breaches.push(`I1 · ${one.display_id}: its return in core is ${found.status}, not ${status}`)
  }
  for (const line of expected > 0 ? facts.books.lines : []) {
    const ours = items.filter(({ line_item_id }) => line_item_id === line.id)
    const core = records.return_items.filter(
      ({ return_id, item_id }) => return_id === found.id && item_id === line.id
    )
    const counts = [
      [
        "to come or here",
        sum(ours.map(unitsInCoreReturn)),
        sum(core.map(({ quantity }) => quantity)),
      ],
      [
        "received",
        sum(ours.map(({ core_received_quantity }) => core_received_quantity)),
        sum(core.map(({ received_quantity }) => received_quantity)),
      ],
    ] as const
    for (const [what, inCase, inCore] of counts) {
      if (inCase !== inCore) {
        breaches.push(
          `I1 · ${one.display_id}, ${line.title}: ${inCase} ${what} by the case, ${inCore} by its return in core`
        )
      }
    }
  }
  return breaches
}

function isInCoreReturn({ return_expected, resolution }: Item): boolean {
  return return_expected && resolution !== "repair"
}

/**
 * A wrong item that came stands for a unit that core does not have as received and no longer awaits. Of an
 * item that is left to the customer core has what came before.
 */
function unitsInCoreReturn(item: Item): number {
  const awaited = isInCoreReturn(item) ? item.approved_quantity - item.received_quantity : 0
  return awaited + item.core_received_quantity
}

function statusOfReturn(expected: number, received: number): string {
  if (expected === 0) return "canceled"
  if (received === 0) return "requested"
  return received < expected ? "partially_received" : "received"
}

function checkLine(line: OrderLine, { records }: OrderFacts): Breach[] {
  const breaches: Breach[] = []
  const returned = openReturnItems(records).filter(({ item_id }) => item_id === line.id)
  const awaited = sum(
    returned.map(({ quantity, received_quantity }) => quantity - received_quantity)
  )
  if (awaited !== line.return_requested) {
    breaches.push(
      `I1 · ${line.title}: ${line.return_requested} asked back by the order in core, ${awaited} by its returns`
    )
  }
  const received = sum(returned.map(({ received_quantity }) => received_quantity))
  // Dismissed units came, too: core's Return counts them as received.
  const came = line.return_received + line.return_dismissed
  if (received !== came) {
    breaches.push(
      `I1 · ${line.title}: ${came} received by the order in core, ${received} by its returns`
    )
  }

  const spokenFor = unitsOfCases(line, records) + unitsOfOthers(line, returned, records)
  if (spokenFor > line.fulfilled) {
    breaches.push(`I1 · ${line.title}: ${line.fulfilled} shipped, but ${spokenFor} are in returns`)
  }
  return breaches
}

function openReturnItems({ returns, return_items }: OrderRecords): ReturnItem[] {
  const canceled = returns.filter(({ status }) => status === "canceled").map(({ id }) => id)
  return return_items.filter(({ return_id }) => !canceled.includes(return_id))
}

/** What the cases of the order take of a line: as asked, then as approved, then as resolved. */
function unitsOfCases(line: OrderLine, { cases, items }: OrderRecords): number {
  return sum(
    items
      .filter(({ line_item_id }) => line_item_id === line.id)
      .map((item) => {
        const status = cases.find(({ id }) => id === item.rma_id)?.status
        if (status === "requested") return item.requested_quantity
        if (status === "approved" || status === "processing") {
          return Math.max(item.approved_quantity, item.resolved_quantity)
        }
        return item.resolved_quantity
      })
  )
}

/** What came back, or is to, outside of our cases: dismissing a unit writes it off as well. */
function unitsOfOthers(line: OrderLine, returned: ReturnItem[], records: OrderRecords): number {
  const { cases } = records
  const ours = returned.filter(({ return_id }) => cases.some((one) => one.return_id === return_id))
  return (
    line.return_requested +
    line.return_received +
    Math.max(line.return_dismissed, line.written_off - unitsSentAgain(line, records)) -
    sum(ours.map(({ quantity }) => quantity))
  )
}

/** Lost units of our cases that a claim of core's wrote off, and sends once more. */
function unitsSentAgain(
  line: OrderLine,
  { items, exchanges, exchange_lines }: OrderRecords
): number {
  const claims = exchanges
    .filter(({ core_claim_id, canceled_at }) => core_claim_id !== null && canceled_at === null)
    .map(({ id }) => id)
  const lost = items
    .filter(({ line_item_id, return_expected }) => line_item_id === line.id && !return_expected)
    .map(({ id }) => id)
  return sum(
    exchange_lines
      .filter(
        ({ exchange_id, rma_item_id }) => claims.includes(exchange_id) && lost.includes(rma_item_id)
      )
      .map(({ quantity }) => quantity)
  )
}

export function nameOf(
  { rma_id, title }: { rma_id: string; title: string },
  { cases }: OrderRecords
) {
  return `${cases.find(({ id }) => id === rma_id)?.display_id}, ${title}`
}
