import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { nextStatus, planReceipt, settlementForPaidAhead } from "../../../domain"
import type { OrderBooks, ReceiptEntry, ReceiptFacts, ReceiptPlan } from "../../../domain"
import { toRmaFacts, type RmaRecord } from "../../../facts/rma"
import { newId } from "../../../modules/rma/new-id"
import type { NewReceivedUnit, NewSettlement, NewStockMovement, RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { releaseAfter } from "../../exchange/release-after"
import { assertOrderChangeable } from "../../order/assert-changeable"
import { addCreditLineStep, type CreditLineInput } from "../../order/steps/add-credit-line"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { moveStockStep, type StockMove } from "../../order/steps/move-stock"
import { receiveCoreReturnStep } from "../../order/steps/receive-core-return"
import { reduceCoreReturnStep } from "../../order/steps/reduce-core-return"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { newSettlement } from "../../settlement/new-settlement"
import { loadBooksOfPaidAheadStep } from "../../settlement/steps/load-books-of-paid-ahead"
import { markSettlementBookedStep } from "../../settlement/steps/mark-settlement-booked"
import { assertCaseIsInCore } from "../assert-case-is-in-core"
import { changeOf } from "../change-of"
import { announced, quiet } from "../history"
import { loadShippedCaseStep, type ShippedCaseFacts } from "../steps/load-case"
import { loadReceiptFactsStep } from "../steps/load-receipt-facts"
import { markMovementsAppliedStep } from "../steps/mark-movements-applied"
import { publishEventsStep } from "../steps/publish-events"
import { saveRmaStep } from "../steps/save-rma"

export type ReceiveRmaInput = {
  rma_id: string
  items: ReceiptEntry[]
  actor: Actor
  notify_customer?: boolean
  /** Of the entry in the history, drawn before; see `announced`. */
  history_id?: string
}

/**
 * Takes goods in, again and again until all came: every unit with its condition, its disposition and
 * its location. Our record comes first, then core's Return, then stock; what a crash leaves undone is
 * known by it.
 *
 * @throws Refusal `not_found`, `transition_not_allowed`, `invalid_data`, `duplicate_item`,
 * `quantity_exceeds_returnable`, `location_is_sellable`, `order_canceled`, `order_change_open`, `order_busy`
 */
export const receiveRmaWorkflow = createWorkflow(
  "rma-receive",
  (input: WorkflowData<ReceiveRmaInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadShippedCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const stock = loadReceiptFactsStep(facts)
    const paid = loadBooksOfPaidAheadStep(facts)
    const receipt = transform({ input, facts, stock, paid }, receiptOf)
    saveRmaStep(receipt.change)
    receiveCoreReturnStep(receipt.core_receive)
    reduceCoreReturnStep(receipt.core_cancel)
    moveStockStep(receipt.moves)
    markMovementsAppliedStep(receipt.moves)
    addCreditLineStep(receipt.credit_line)
    markSettlementBookedStep(receipt.booked)
    // Under the lock, as all that can fail: undone without it, it would take somebody else's change back.
    when({ receipt }, ({ receipt }) => receipt.core_receive.items.length > 0).then(() => {
      emitEventStep({
        eventName: OrderWorkflowEvents.RETURN_RECEIVED,
        data: transform({ input, receipt }, ({ input, receipt: { core_receive } }) => ({
          order_id: core_receive.order_id,
          return_id: core_receive.return_id,
          rma_id: input.rma_id,
        })),
      })
    })
    unlockOrderStep(lock)
    publishEventsStep(receipt.change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

type CoreUnits = {
  order_id: string
  return_id: string | null
  created_by: string | null
  items: ReceiptPlan["core_receive"]
}

export type Receipt = {
  change: RmaChange
  core_receive: CoreUnits
  core_cancel: CoreUnits
  moves: StockMove[]
  /** Of units that were paid before they came: the order's total counts them twice without it. */
  credit_line: CreditLineInput
  booked: { rma_id: string; settlement_id: string | null }
}

/** All that receiving writes and tells. Also what core received by its own dialog is written like this. */
export function receiptOf({
  input,
  facts,
  stock,
  paid: { books },
}: {
  input: ReceiveRmaInput
  facts: ShippedCaseFacts
  stock: ReceiptFacts
  paid: { books: OrderBooks | null }
}): Receipt {
  const { rma } = facts
  nextStatus(rma.status, "receive")
  assertCaseIsInCore(facts, "go_on", new Date())
  assertOrderChangeable(facts)
  const plan = planReceipt(toRmaFacts(rma), input.items, stock)
  const units = plan.units.map(
    (unit): NewReceivedUnit => ({
      id: newId("rmau"),
      moved_from_id: null,
      created_by: input.actor.id,
      ...unit,
    })
  )
  const movements = plan.movements.map((movement) => newMovement(movement, units, rma))
  const core = { order_id: rma.order_id, return_id: rma.return_id, created_by: input.actor.id }

  const now = new Date()
  const settlement = books && settlementOfPaidAhead(rma, plan, books, { by: input.actor.id, now })
  const change = changeOf(rma, "receive", {
    now,
    items: plan.received.map((received) => addReceived(rma, received, settlement)),
    history: [
      announced(RMA_EVENT_NAMES.GOODS_RECEIVED, rma, input, {
        units: units.map(({ item_id, quantity, condition, disposition, location_id }) => ({
          title: rma.items.find(({ id }) => id === item_id)?.title,
          item_id,
          quantity,
          condition,
          disposition,
          location_id,
        })),
      }),
      ...(settlement
        ? [
            quiet("paid_units_came", rma, { actor: input.actor }, {
              settlement_id: settlement.id,
              credit_line: Number(settlement.credit_line_amount),
              currency_code: settlement.currency_code,
            }),
          ]
        : []),
    ],
  })
  const received = { ...change, units, movements, settlement: settlement ?? undefined }
  return {
    change: releaseAfter(rma, received, input, now),
    core_receive: { ...core, items: plan.core_receive },
    core_cancel: { ...core, items: plan.core_cancel },
    moves: movements.map(({ id, ...move }) => ({ ...move, movement_id: id })),
    credit_line: {
      order_id: rma.order_id,
      amount: settlement?.credit_line_amount ?? "0",
      settlement_id: settlement?.id ?? "",
      created_by: input.actor.id,
    },
    booked: { rma_id: rma.id, settlement_id: settlement?.id ?? null },
  }
}

/** Null where no unit came that was paid before. */
function settlementOfPaidAhead(
  rma: RmaRecord,
  { received }: ReceiptPlan,
  books: OrderBooks,
  { by, now }: { by: string | null; now: Date }
): NewSettlement | null {
  const settlement = settlementForPaidAhead(toRmaFacts(rma), received, books)
  return settlement.items.length
    ? newSettlement(settlement, [], { status: "approved", rma, request: null, by, now })
    : null
}

function addReceived(
  rma: RmaRecord,
  received: ReceiptPlan["received"][number],
  settlement: NewSettlement | null
) {
  const item = rma.items.find(({ id }) => id === received.item_id)
  if (!item) throw new Error(`Item ${received.item_id} is not of case ${rma.id}`)
  return {
    id: item.id,
    received_quantity: item.received_quantity + received.quantity,
    core_received_quantity: item.core_received_quantity + received.core_quantity,
    core_resolved_quantity:
      item.core_resolved_quantity +
      (settlement?.items.find(({ id }) => id === item.id)?.core_quantity ?? 0),
  }
}

function newMovement(
  { item_id, unit_index, ...movement }: ReceiptPlan["movements"][number],
  units: NewReceivedUnit[],
  rma: RmaRecord
): NewStockMovement {
  const unit = units[unit_index]
  return {
    id: newId("rmam"),
    key: `${unit.id}:${movement.inventory_item_id ?? "none"}`,
    rma_id: rma.id,
    rma_item_id: item_id,
    received_unit_id: unit.id,
    applied_at: null,
    ...movement,
  }
}
