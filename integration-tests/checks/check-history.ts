import { nameOf } from "./check-goods"
import { sum } from "./order-books"
import type { Breach, OrderFacts } from "./order-facts"
import type { OrderRecords } from "./order-records"

type Entry = OrderRecords["history"][number]

/** Each of the events tells of the moment beside it. */
const EVENTS_OF_MOMENTS = {
  requested_at: ["rma.requested", "adopted"],
  approved_at: ["rma.approved"],
  processing_at: ["rma.goods_received", "rma.reopened"],
  completed_at: ["rma.completed"],
  rejected_at: ["rma.rejected"],
  expired_at: ["rma.expired"],
  canceled_at: ["rma.canceled"],
} as const
const MOMENTS = Object.keys(EVENTS_OF_MOMENTS) as (keyof typeof EVENTS_OF_MOMENTS)[]

/** I10: every change of status, goods and money stands in the history, with who did it. */
export function checkHistory({ records }: OrderFacts): Breach[] {
  return [
    ...checkStatuses(records),
    ...checkGoods(records),
    ...checkSettlements(records),
    ...checkVoided(records),
    ...checkReimbursements(records),
    ...records.history.flatMap(checkActor),
  ]
}

function checkStatuses({ cases, history }: OrderRecords): Breach[] {
  return cases.flatMap((one) =>
    MOMENTS.flatMap((moment): Breach[] => {
      const events: readonly string[] = EVENTS_OF_MOMENTS[moment]
      const isTold = history.some(
        ({ rma_id, event }) => rma_id === one.id && events.includes(event)
      )
      return one[moment] && !isTold
        ? [`I10 · ${one.display_id}: the history does not tell of ${events.join(" or ")}`]
        : []
    })
  )
}

function checkGoods(records: OrderRecords): Breach[] {
  const told = records.history
    .filter(({ event }) => event === "rma.goods_received")
    .flatMap(({ data }) => (Array.isArray(data.units) ? data.units : []))
  return records.items.flatMap((item): Breach[] => {
    const quantity = sum(
      told.filter(({ item_id }) => item_id === item.id).map((unit) => Number(unit.quantity))
    )
    return quantity === item.received_quantity
      ? []
      : [
          `I10 · ${nameOf(item, records)}: ${item.received_quantity} received, the history tells of ${quantity}`,
        ]
  })
}

/**
 * A settlement of units that get nothing, or new ones instead, is told of by the completion that wrote
 * it, one for units that were paid before they came by the receipt.
 */
function checkSettlements({
  settlements,
  settlement_lines,
  history,
  cases,
}: OrderRecords): Breach[] {
  return settlements
    .filter(({ status }) => status === "approved")
    .flatMap(({ id, rma_id }): Breach[] => {
      const hasLines = settlement_lines.some(({ settlement_id }) => settlement_id === id)
      const told = history.filter((entry) =>
        hasLines
          ? (entry.event === "settlement.approved" || entry.event === "rma.completed") &&
            entry.data.settlement_id === id
          : (entry.event === "rma.completed" && entry.rma_id === rma_id) ||
            (entry.event === "paid_units_came" && entry.data.settlement_id === id)
      )
      const name = cases.find((one) => one.id === rma_id)?.display_id
      return told.length === 0 || (hasLines && told.length > 1)
        ? [`I10 · ${name}: the history tells ${told.length} times of settlement ${id}`]
        : []
    })
}

/** A void is told of once, as the voiding of a settlement or as the discarding of a draft. */
function checkVoided({ settlements, history, cases }: OrderRecords): Breach[] {
  return settlements.flatMap(({ id, rma_id, status, approved_at }): Breach[] => {
    const event = approved_at === null ? "settlement_draft_discarded" : "settlement.voided"
    const told = history.filter(
      (entry) => entry.event === event && entry.data.settlement_id === id
    ).length
    const name = cases.find((one) => one.id === rma_id)?.display_id
    return told === (status === "voided" ? 1 : 0)
      ? []
      : [`I10 · ${name}: settlement ${id} is ${status}, and the history tells ${told} times of its end`]
  })
}

function checkReimbursements({ reimbursements, history, cases }: OrderRecords): Breach[] {
  return reimbursements.flatMap(({ id, rma_id, status }): Breach[] => {
    const isNamed = ({ data }: Entry) => data.reimbursement_id === id
    const paid = history.filter((entry) => entry.event === "reimbursement.paid" && isNamed(entry))
    const failed = history.some((entry) => entry.event === "reimbursement.failed" && isNamed(entry))
    const isTold = paid.length === (status === "paid" ? 1 : 0) && (failed || status !== "failed")
    const name = cases.find((one) => one.id === rma_id)?.display_id
    return isTold
      ? []
      : [`I10 · ${name}: the history does not tell that reimbursement ${id} is ${status}`]
  })
}

function checkActor({ id, event, actor_type, actor_id }: Entry): Breach[] {
  return actor_type === "system" || actor_id
    ? []
    : [`I10 · ${event} (${id}) was done by a ${actor_type} whom nobody knows`]
}
