import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { planDispositionChange } from "../../../domain"
import type {
  Disposition,
  DispositionEntry,
  MovedUnits,
  ReceiptFacts,
  StockChange,
  StockMoved,
} from "../../../domain"
import type { RmaRecord } from "../../../facts/rma"
import { newId } from "../../../modules/rma/new-id"
import type { NewReceivedUnit, NewStockMovement, RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { moveStockStep, type StockMove } from "../../order/steps/move-stock"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { quiet } from "../history"
import { loadShippedCaseStep, type ShippedCaseFacts } from "../steps/load-case"
import { loadReceiptFactsStep } from "../steps/load-receipt-facts"
import { loadStockMovedStep } from "../steps/load-stock-moved"
import { markMovementsAppliedStep } from "../steps/mark-movements-applied"
import { saveRmaStep } from "../steps/save-rma"

export type ChangeDispositionsInput = {
  rma_id: string
  items: DispositionEntry[]
  actor: Actor
  /** Drawn before by whoever must find out later whether it happened; twice is refused by the database. */
  history_id?: string
}

/**
 * Moves received units on, whenever that is: what was checked goes from quarantine to restock, what
 * broke from stock to scrap. Also in a completed case: goods go on after it is closed. Our record comes
 * first, then stock; what a crash leaves undone is known by it.
 *
 * @throws Refusal `not_found`, `order_busy`, and all of `planDispositionChange`; `invalid_data`
 * (`not_in_stock`): the units were sold, or are not where the record says
 */
export const changeDispositionsWorkflow = createWorkflow(
  "rma-change-dispositions",
  (input: WorkflowData<ChangeDispositionsInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadShippedCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const stock = loadReceiptFactsStep(facts)
    const stocked = loadStockMovedStep(input)
    const { change, moves } = transform({ input, facts, stock, stocked }, dispositionsOf)
    saveRmaStep(change)
    moveStockStep(moves)
    markMovementsAppliedStep(moves)
    unlockOrderStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

type Moving = {
  input: ChangeDispositionsInput
  facts: ShippedCaseFacts
  stock: ReceiptFacts
  stocked: { moved: StockMoved[] }
}

function dispositionsOf({
  input,
  facts: { rma },
  stock,
  stocked,
}: Moving): { change: RmaChange; moves: StockMove[] } {
  const plan = planDispositionChange(rma.items, input.items, stock, stocked.moved)
  const entry = quiet("dispositions_changed", rma, input, {
    units: plan.map(({ item_id, quantity, from, to }) => ({
      title: rma.items.find(({ id }) => id === item_id)?.title,
      item_id,
      quantity,
      from: placeOf(from),
      to: placeOf(to),
    })),
  })
  const moved = plan.map((units) => ({ units, unit_id: idOf(units) }))
  const movements = moved.flatMap(({ units, unit_id }, index) =>
    movementsOf(units, unit_id, { rma, cause: `${entry.id}:${index}` })
  )
  return {
    change: {
      rma: { id: rma.id },
      moved_units: rowsAfter(rma, plan),
      units: moved.flatMap(({ units, unit_id }) =>
        units.left > 0 ? [newRow(units, unit_id, input.actor)] : []
      ),
      movements,
      history: [entry],
    },
    moves: movements.map(({ id, ...move }) => ({ ...move, movement_id: id })),
  }
}

/** The row itself where nothing stays of it, else a new one that names it. */
function idOf({ left, unit_id }: MovedUnits): string {
  return left > 0 ? newId("rmau") : unit_id
}

function newRow(
  { item_id, unit_id, to }: MovedUnits,
  id: string,
  actor: Actor
): NewReceivedUnit {
  return { id, item_id, moved_from_id: unit_id, created_by: actor.id, ...to }
}

/** Each row that something was taken from, once: with what stays of it, or where it goes as a whole. */
function rowsAfter(rma: RmaRecord, plan: MovedUnits[]): NonNullable<RmaChange["moved_units"]> {
  const rows = rma.items.flatMap(({ units }) => units)
  return rows.flatMap((row) => {
    const last = plan.filter(({ unit_id }) => unit_id === row.id).at(-1)
    if (!last) return []
    const { id, quantity, condition, disposition, location_id } = row
    const from = { id, quantity, condition, disposition, location_id }
    return [{ from, to: last.left > 0 ? { ...from, quantity: last.left } : { id, ...last.to } }]
  })
}

function movementsOf(
  { item_id, unit_id: former_id, from, to, out, into }: MovedUnits,
  unit_id: string,
  { rma, cause }: { rma: RmaRecord; cause: string }
): NewStockMovement[] {
  const movement = (
    way: "out" | "in",
    received_unit_id: string,
    disposition: Disposition,
    change: StockChange
  ): NewStockMovement => ({
    id: newId("rmam"),
    key: `${cause}:${way}:${change.inventory_item_id ?? "none"}`,
    rma_id: rma.id,
    rma_item_id: item_id,
    received_unit_id,
    disposition,
    applied_at: null,
    ...change,
  })
  return [
    ...out.map((change) => movement("out", former_id, from.disposition, change)),
    ...into.map((change) => movement("in", unit_id, to.disposition, change)),
  ]
}

function placeOf({ condition, disposition, location_id }: MovedUnits["to"]) {
  return { condition, disposition, location_id }
}
