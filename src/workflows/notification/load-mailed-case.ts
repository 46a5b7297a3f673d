import type { MedusaContainer } from "@medusajs/framework/types"
import { findOrderOwner } from "../access/find-order-owner"
import { loadRma } from "../rma/load-rma"
import type { MailedCase } from "./deliveries-of"

/**
 * Reads a case with where its customer reads mails now: orders change hands, and their cases go with
 * them. Of an order that is gone the case still knows the address.
 * @throws Refusal `not_found`
 */
export async function loadMailedCase(container: MedusaContainer, id: string): Promise<MailedCase> {
  const { locale, email, order_id } = await loadRma(container, id)
  const owner = await findOrderOwner(container, { id: order_id })
  return { id, locale, email: owner ? owner.email : email }
}
