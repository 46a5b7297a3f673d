import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../domain/refusals"
import type { CreditNoteRecord, RmaRecord, SettlementRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"
import { readRma } from "./read-rma"

/** A settlement, and the credit notes of its case. */
export type SettlementOfCase = {
  settlement: SettlementRecord
  credit_notes: CreditNoteRecord[]
}

/** @throws Refusal `not_found` */
export async function readSettlement(
  container: MedusaContainer,
  id: string
): Promise<SettlementOfCase> {
  const [row] = await container.resolve(RMA_MODULE).listSettlements({ id }, { select: ["rma_id"] })
  return row ? settlementOf(await readRma(container, row.rma_id), id) : refuse("not_found")
}

/**
 * The settlement that a reimbursement pays.
 *
 * @throws Refusal `not_found`
 */
export async function readSettlementOfReimbursement(
  container: MedusaContainer,
  id: string
): Promise<SettlementOfCase> {
  const [row] = await container
    .resolve(RMA_MODULE)
    .listReimbursements({ id }, { select: ["rma_id", "settlement_id"] })
  return row
    ? settlementOf(await readRma(container, row.rma_id), row.settlement_id)
    : refuse("not_found")
}

function settlementOf(rma: RmaRecord, id: string): SettlementOfCase {
  const settlement = rma.settlements.find((one) => one.id === id) ?? refuse("not_found")
  return { settlement, credit_notes: rma.credit_notes }
}
