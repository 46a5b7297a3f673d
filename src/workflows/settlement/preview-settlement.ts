import type { MedusaContainer } from "@medusajs/framework/types"
import { availableTenders, calculateSettlement } from "../../domain"
import type { Settlement } from "../../domain"
import { toRmaFacts } from "../../facts/rma"
import type { AdminSettleBody, HttpSettlementFacts } from "../../types"
import { findOrderOfRma } from "../rma/find-order-of-rma"
import { toSettlementRequest } from "./settlement-request"
import { loadSettlementTerms } from "./load-settlement-terms"
import { loadCaseBooks } from "./steps/load-case-books"

/**
 * The settlement as it would be, by the very function that pays, and the facts for a screen to compute
 * it again while somebody types. Writes nothing and takes no lock.
 *
 * @throws Refusal `not_found` and all of `calculateSettlement`
 */
export async function previewSettlement(
  container: MedusaContainer,
  rmaId: string,
  body: AdminSettleBody
): Promise<{ settlement: Settlement; facts: HttpSettlementFacts }> {
  const facts = await loadSettlementFacts(container, rmaId)
  const request = toSettlementRequest(body, facts.books.currency)
  return { facts, settlement: calculateSettlement(facts.rma, facts.books, request, facts.rules) }
}

/**
 * All that a settlement of a case is calculated, prefilled and paid from: by it a screen computes what
 * the server will. Writes nothing and takes no lock.
 * @throws Refusal `not_found`
 */
export async function loadSettlementFacts(
  container: MedusaContainer,
  rmaId: string
): Promise<HttpSettlementFacts> {
  const orderId = await findOrderOfRma(container, rmaId)
  const { rma, books, rules, shop } = await loadCaseBooks(container, rmaId, orderId)
  const terms = await loadSettlementTerms(container, rma)
  const label_paid_by = terms.label.paid_by
  return {
    rma: toRmaFacts(rma),
    books,
    label_paid_by,
    rules,
    shop,
    tenders: availableTenders(books, shop),
    terms,
  }
}
