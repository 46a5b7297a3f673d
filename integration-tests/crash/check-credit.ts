import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"

const number = z.coerce.number()
const CREDITED = z.object({
  id: z.string(),
  tender: z.string(),
  /** With the bonus, as the customer may spend it. */
  expected: number,
  cards: number,
  /** What the card says that it is worth. */
  face: number,
  credits: number,
  /** What the ledger of the account, or of the card, got. */
  credited: number,
})

/**
 * Compares what the loyalty plugin's ledger was given with what our records say was paid by store credit
 * and gift card: each once, with the bonus, and none that nobody knows of. Answers what is wrong, in words.
 */
export async function checkCredit(container: MedusaContainer): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `with payment as (
       select id, tender, amount + bonus as expected from rma_reimbursement
       where tender in ('store_credit', 'gift_card') and status = 'paid' and deleted_at is null
     ), card as (
       select id, value, reference_id from loyalty_gift_card
       where reference = 'rma_reimbursement' and deleted_at is null
     ), credit as (
       select amount, case when reference = 'gift_card'
         then (select reference_id from card where card.id = entry.reference_id)
         else reference_id end as payment_id
       from store_credit_account_transaction as entry
       where type = 'credit' and deleted_at is null and reference in ('gift_card', 'rma_reimbursement')
     )
     select id, tender, expected,
       (select count(*) from card where reference_id = payment.id) as cards,
       (select coalesce(sum(value), 0) from card where reference_id = payment.id) as face,
       (select count(*) from credit where payment_id = payment.id) as credits,
       (select coalesce(sum(amount), 0) from credit where payment_id = payment.id) as credited
     from payment
     union all
     select 'nobody', '', 0,
       (select count(*) from card where reference_id not in (select id from payment)), 0,
       (select count(*) from credit where payment_id is null or payment_id not in (select id from payment)), 0`
  )
  return z
    .array(CREDITED)
    .parse(rows)
    .filter((found) => !isRight(found))
    .map((found) => `The ledger of store credit does not fit: ${JSON.stringify(found)}`)
}

function isRight({ tender, expected, cards, face, credits, credited }: z.infer<typeof CREDITED>) {
  const cardsExpected = tender === "gift_card" ? 1 : 0
  return (
    cards === cardsExpected &&
    face === (cardsExpected && expected) &&
    credits === (tender ? 1 : 0) &&
    credited === expected
  )
}
