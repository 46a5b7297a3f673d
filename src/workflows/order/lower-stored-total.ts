import {
  BigNumber,
  createRawPropertiesFromBigNumber,
  MathBN,
  Modules,
} from "@medusajs/framework/utils"
import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import type { RawAmount } from "../../domain"

/** What core stores of an order's totals, as far as new units count in it. */
const TOTALS = ["current_order_total", "accounting_total", "pending_difference"] as const

type Totals = Record<(typeof TOTALS)[number], BigNumberInput>

/** The order module can do this, and its type does not say so. */
type SummaryService = {
  listOrderSummaries(
    filters: { order_id: string; version: number },
    config: { select: string[] }
  ): Promise<{ id: string; totals: Totals }[]>
  updateOrderSummaries(summaries: { id: string; totals: Totals }[]): Promise<unknown>
}

/**
 * Lowers the total that core keeps of an order, and what is pending, by an amount in major units. Under
 * the order's lock. Core stores the total of a version when the version is made, and leaves out of it
 * what promotions take off lines that are new: the total that it computes when asked has it right.
 */
export async function lowerStoredTotal(
  container: MedusaContainer,
  { order_id, version, amount }: { order_id: string; version: number; amount: RawAmount }
): Promise<void> {
  const orders = container.resolve<SummaryService>(Modules.ORDER)
  const summaries = await orders.listOrderSummaries({ order_id, version }, { select: ["id", "totals"] })
  const lowered = summaries.map(({ id, totals }) => ({
    id,
    totals: {
      ...totals,
      ...Object.fromEntries(
        TOTALS.map((name) => [name, new BigNumber(MathBN.sub(totals[name], amount))])
      ),
    },
  }))
  createRawPropertiesFromBigNumber(lowered)
  await orders.updateOrderSummaries(lowered)
}
