import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../../domain"
import type { SettlementRules, TargetOrder, TenderShop } from "../../../domain"
import { hasOpenChange } from "../../../facts/order-change"
import { RMA_MODULE } from "../../../modules/rma"
import type { RmaOptions } from "../../../modules/rma/options"
import type { CaseFacts } from "../../rma/steps/load-case"
import { loadBooks, type LoadedBooks } from "../load-books"
import { loadTargetOrders } from "../tenders/load-target-orders"
import { loadTenderShop } from "../tenders/load-tender-shop"

/** A case with the books of its order and the merchant's rules: all that says what is owed. */
export type CaseBooks = Pick<CaseFacts, "rma" | "has_open_change"> &
  Omit<LoadedBooks, "cases"> & {
    rules: SettlementRules
    settings: RmaOptions
    shop: TenderShop
    /** The orders that the tenders name. */
    target_orders: TargetOrder[]
  }

/** Reads what a settlement is calculated from. Under the lock, or it may be old by the time it is paid. */
export const loadCaseBooksStep = createStep(
  "rma-load-case-books",
  async (
    {
      rma_id,
      order_id,
      tenders = [],
    }: { rma_id: string; order_id: string; tenders?: { order_id?: string }[] },
    { container }
  ) => {
    const targets = tenders.flatMap(({ order_id }) => order_id ?? [])
    return new StepResponse(await loadCaseBooks(container, rma_id, order_id, targets))
  }
)

/** @throws Refusal `not_found` */
export async function loadCaseBooks(
  container: MedusaContainer,
  rmaId: string,
  orderId: string,
  targetIds: string[] = []
): Promise<CaseBooks> {
  const [{ cases, ...loaded }, has_open_change, settings] = await Promise.all([
    loadBooks(container, orderId),
    hasOpenChange(container, orderId),
    container.resolve(RMA_MODULE).readSettings(),
  ])
  const rma = cases.find(({ id }) => id === rmaId) ?? refuse("not_found", { rma_id: rmaId })
  const { payee } = loaded
  const [shop, target_orders] = await Promise.all([
    loadTenderShop(container, payee, settings),
    loadTargetOrders(container, { order_id: orderId, payee }, targetIds),
  ])
  const rules = { fee_tax: settings.fee_tax, pay_before_receipt: rma.policy_terms.pay_before_receipt }
  return { ...loaded, rma, has_open_change, rules, settings, shop, target_orders }
}
