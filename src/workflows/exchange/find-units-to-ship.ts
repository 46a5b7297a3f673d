import type { MedusaContainer } from "@medusajs/framework/types"
import { mayLeave, type Leave, type NewUnitsToShip } from "../../domain"
import { toExchangeToLeave } from "../../facts/exchange-to-leave"
import { toRmaFacts, type ExchangeRecord, type RmaRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"
import { loadCases } from "../rma/steps/load-case"
import { loadNewUnits } from "./load-new-units"

/**
 * Which of the units that are about to be fulfilled are new ones of exchanges, and whether they may
 * leave. An order without exchanges costs one small query. Under the order's lock, or it may be old by
 * the time it is decided.
 */
export async function findUnitsToShip(
  container: MedusaContainer,
  orderId: string,
  asked: { line_item_id: string; quantity: number }[]
): Promise<NewUnitsToShip[]> {
  const exchanges = await container
    .resolve(RMA_MODULE)
    .listExchanges({ order_id: orderId }, { select: ["id"], take: 1 })
  if (exchanges.length === 0) return []

  const [cases, newUnits] = await Promise.all([
    loadCases(container, orderId),
    loadNewUnits(container, orderId),
  ])
  const known = new Map(cases.flatMap(toLeaves).map((one) => [one.leave.line_id, one]))
  return asked.flatMap(({ line_item_id, quantity }) => {
    const units = newUnits.find((one) => one.line_item_id === line_item_id)
    const found = units && known.get(units.exchange_line_id)
    return found ? { ...found, quantity, fulfilled: units.fulfilled } : []
  })
}

type Known = Pick<NewUnitsToShip, "leave" | "told">

function toLeaves(rma: RmaRecord): Known[] {
  const { items } = toRmaFacts(rma)
  return rma.exchanges.flatMap((exchange) =>
    mayLeave(toExchangeToLeave(exchange), items).map((leave) => ({
      leave,
      told: tellOf(rma, exchange, leave),
    }))
  )
}

function tellOf(rma: RmaRecord, exchange: ExchangeRecord, { line_id }: Leave): Known["told"] {
  return {
    rma: rma.display_id,
    title: exchange.lines.find(({ id }) => id === line_id)?.title ?? "",
    difference: Number(exchange.difference),
    currency_code: exchange.currency_code,
  }
}
