import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../../domain"
import type { ExchangeRecord } from "../../../facts/rma"
import { RMA_MODULE } from "../../../modules/rma"
import { loadRma } from "../../rma/load-rma"
import { exchangeOf } from "../difference/exchange-of"

/** @throws Refusal `not_found` */
export async function findExchange(container: MedusaContainer, id: string): Promise<ExchangeRecord> {
  const [found] = await container
    .resolve(RMA_MODULE)
    .listExchanges({ id }, { select: ["id", "rma_id"], take: 1 })
  const { rma_id } = found ?? refuse("not_found", { exchange_id: id })
  return exchangeOf(await loadRma(container, rma_id), id)
}
