import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { differenceStatus, isSentAgain, toMinor, toRaw } from "../../domain"
import type { MinorUnits, OrderLine, RawAmount } from "../../domain"
import { currencyOf } from "../../facts/currency"
import type { ExchangeRecord, RmaItemRecord } from "../../facts/rma"
import type { RmaChange } from "../../modules/rma/types"
import { cancelCoreExchangeStep } from "../order/steps/cancel-core-exchange"
import { dropCoreUnitsStep } from "../order/steps/drop-core-units"
import { shrinkReservationsStep } from "../order/steps/shrink-reservations"
import { saveRmaStep } from "../rma/steps/save-rma"
import { closeDifferenceCollectionStep } from "./steps/close-difference-collection"

/** What of an exchange core and the payment module are to forget; without lines, nothing. */
export type DropActs = {
  order_id: string
  /** Core's exchange of which units are dropped; null: there is none. */
  core_exchange_id: string | null
  /** Core's exchange of which nothing is left, though its claim still sends units: it goes with its shipping. */
  ended_exchange_id: string | null
  created_by: string | null
  /** How many new units of each order line are left, and of how many of them none has left yet. */
  lines: { line_item_id: string; variant_id: string | null; quantity: number; to_send: number }[]
  collection: { id: string | null; left: RawAmount }
  /** Notes that core has dropped them as well. */
  booked: RmaChange
}

/** An exchange as our record has it from now on. */
type Shrunk = Pick<
  ExchangeRecord,
  | "id"
  | "currency_code"
  | "core_exchange_id"
  | "payment_collection_id"
  | "difference"
  | "difference_paid_at"
  | "lines"
>

type CaseOfDrop = {
  id: string
  order_id: string
  items: Pick<RmaItemRecord, "id" | "resolution" | "return_expected">[]
}

/** What dropping units asks of core; undefined: none are, and nothing is asked. */
export function dropActsOf(
  rma: CaseOfDrop,
  exchange: Shrunk | undefined,
  { lines }: { lines: Pick<OrderLine, "id" | "fulfilled">[] },
  { kept, created_by }: { kept: MinorUnits; created_by: string | null }
): DropActs {
  const { id, core_exchange_id = null } = exchange ?? {}
  const hasEnded = exchange !== undefined && !isPricedLeft(exchange, rma)
  return {
    order_id: rma.order_id,
    core_exchange_id: hasEnded ? null : core_exchange_id,
    ended_exchange_id: hasEnded ? core_exchange_id : null,
    created_by,
    lines: (exchange?.lines ?? []).flatMap(({ line_item_id, variant_id, quantity }) => {
      if (line_item_id === null) return []
      const gone = lines.find((one) => one.id === line_item_id)?.fulfilled ?? 0
      return [{ line_item_id, variant_id, quantity, to_send: Math.max(0, quantity - gone) }]
    }),
    collection: exchange ? collectionOf(exchange, kept) : { id: null, left: "0" },
    booked: {
      rma: { id: rma.id },
      exchanges: id === undefined ? [] : [{ id, drop_booked_at: new Date() }],
      history: [],
    },
  }
}

/** Whether a unit is left that core's exchange sends: its claim sends those of which nothing comes back. */
function isPricedLeft({ lines }: Shrunk, { items }: CaseOfDrop): boolean {
  const isFree = (itemId: string) => items.some((item) => item.id === itemId && isSentAgain(item))
  return lines.some(({ rma_item_id, quantity }) => quantity > 0 && !isFree(rma_item_id))
}

/** One that is paid asks for nothing more. */
function collectionOf(
  { payment_collection_id, currency_code, difference, difference_paid_at }: Shrunk,
  kept: MinorUnits
): DropActs["collection"] {
  const isPaid = differenceStatus(difference, difference_paid_at !== null) === "paid"
  const currency = currencyOf(currency_code)
  const left = Math.max(0, toMinor(difference, currency) - kept)
  return { id: isPaid ? null : payment_collection_id, left: toRaw(left, currency) }
}

/**
 * The steps by which new units whose old ones are awaited no more are dropped, under the lock: they leave
 * the order, their stock is free, and nobody is asked to pay for them. What is dropped already is left
 * alone.
 */
export function dropBySteps(acts: WorkflowData<DropActs>): void {
  closeDifferenceCollectionStep(acts.collection).config({ name: "rma-lower-difference-collection" })
  dropCoreUnitsStep(acts)
  cancelCoreExchangeStep(transform({ acts }, endedExchange)).config({
    name: "rma-cancel-ended-core-exchange",
  })
  shrinkReservationsStep(transform({ acts }, unitsToSend))
  saveRmaStep(acts.booked).config({ name: "rma-save-units-dropped" })
}

function endedExchange({ acts }: { acts: DropActs }) {
  const { order_id, ended_exchange_id: core_exchange_id, created_by } = acts
  return { order_id, core_exchange_id, created_by }
}

function unitsToSend({ acts }: { acts: DropActs }) {
  return {
    lines: acts.lines.map(({ line_item_id, variant_id, to_send }) => ({
      line_item_id,
      variant_id,
      quantity: to_send,
    })),
  }
}
