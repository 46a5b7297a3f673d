import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { creditTender, fromMinor, isRefusal, resolvableUnits, settlementDefaults } from "../../domain"
import { toRmaFacts, type RmaRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"
import type { Actor } from "../actor"
import { errorMessage } from "../error-message"
import { quiet } from "../rma/history"
import { loadSettlementTerms } from "../settlement/load-settlement-terms"
import { loadCaseBooks } from "../settlement/steps/load-case-books"
import { settleRmaWorkflow } from "../settlement/workflows/settle-rma"

const SYSTEM: Actor = { type: "system", id: null }

/**
 * Issues the store credit of a case that its policy just approved, before its goods are there, where the
 * policy says so: with the fees and the form of credit that staff would be proposed. Once: a case of
 * which something was settled is left alone. What stands in the way, such as a limit for approving, is
 * left to a person and stands in the history; the approval holds. Only where the order is busy it is tried
 * again later. Never throws.
 */
export async function issueCreditAtOnce(container: MedusaContainer, rma: RmaRecord): Promise<void> {
  if (!rma.policy_terms.instant_gift_card) return
  const rmas = container.resolve(RMA_MODULE)
  try {
    if (rma.settlements.length === 0) await settleCredit(container, rma)
    await rmas.changeRma({ rma: { id: rma.id, auto_approval_due_at: null }, history: [] })
  } catch (error) {
    const code = isRefusal(error) ? error.code : "unknown"
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`RMA: ${rma.display_id} got no credit at once: ${errorMessage(error)}`)
    if (code === "order_busy") return
    await rmas.changeRma({
      rma: { id: rma.id, auto_approval_due_at: null },
      history: [quiet("instant_credit_failed", rma, { actor: SYSTEM }, { code })],
    })
  }
}

async function settleCredit(
  container: MedusaContainer,
  { id, order_id, policy_terms }: RmaRecord
): Promise<void> {
  const { rma, books, shop } = await loadCaseBooks(container, id, order_id)
  const terms = await loadSettlementTerms(container, rma)
  const facts = toRmaFacts(rma)
  const items = facts.items
    .filter(({ resolution }) => resolution === "store_credit")
    .map((item) => ({ id: item.id, quantity: resolvableUnits(item, policy_terms) }))
    .filter(({ quantity }) => quantity > 0)
  const tender = creditTender(shop)
  // Paid by hand is not at once: somebody has to do it.
  if (!items.length || tender === "manual") return

  const defaults = Object.entries(settlementDefaults(facts, books, terms, items))
    .filter(([, amount]) => amount > 0)
    .map(([field, amount]) => [field, fromMinor(amount, books.currency)])
  await settleRmaWorkflow(container).run({
    input: {
      rma_id: id,
      items,
      ...Object.fromEntries(defaults),
      tenders: [{ tender }],
      actor: SYSTEM,
    },
  })
}
