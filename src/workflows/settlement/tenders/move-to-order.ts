import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { assertTargetOrder, isRefusal, toMinor } from "../../../domain"
import type { TargetProblem } from "../../../domain"
import { currencyOf } from "../../../facts/currency"
import type { OwnedReimbursement } from "../../../facts/reimbursement"
import type { Outcome } from "../outcome"
import { transactionsOf } from "../transaction-of"
import { loadPayee } from "./load-payee"
import { loadTargetOrders } from "./load-target-orders"

/**
 * Whether an amount can be moved to the order that it is for, asked again under the locks of both: other
 * payments may have come in meanwhile. What moves it are the two transactions that are booked then.
 */
export async function moveToOrder(
  container: MedusaContainer,
  reimbursement: OwnedReimbursement
): Promise<Outcome> {
  const { target_order_id, order_id, amount, currency_code } = reimbursement
  if (target_order_id === null) throw new Error(`Reimbursement ${reimbursement.id} names no order`)
  // Booked before a crash: the order asks for that much less by now.
  if (await isMoved(container, reimbursement)) return { status: "paid", issued: {} }

  const payee = await loadPayee(container, order_id)
  const targets = await loadTargetOrders(container, { order_id, payee }, [target_order_id])
  const currency = currencyOf(currency_code)
  try {
    assertTargetOrder(target_order_id, { amount: toMinor(amount, currency), currency }, targets)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { status: "failed", failure: SENTENCES[error.details.problem as TargetProblem] }
  }
  return { status: "paid", issued: {} }
}

/** Whether both orders have the transaction of a reimbursement, or one of them has. */
export async function isMoved(
  container: MedusaContainer,
  reimbursement: OwnedReimbursement
): Promise<boolean> {
  const transactions = transactionsOf(reimbursement, { order_id: reimbursement.order_id })
  const booked = await container.resolve(Modules.ORDER).listOrderTransactions(
    {
      order_id: transactions.map(({ order_id }) => order_id),
      reference: transactions[0].reference,
      reference_id: reimbursement.id,
    },
    { select: ["id"] }
  )
  return booked.length > 0
}

const SENTENCES: Record<TargetProblem, string> = {
  unknown_order: "The order that the amount was to be moved to does not exist.",
  this_order: "The amount cannot be moved to the order it comes from.",
  order_canceled: "The order that the amount was to be moved to is canceled.",
  other_customer: "The order that the amount was to be moved to is another customer's.",
  other_currency: "The order that the amount was to be moved to has another currency.",
  owes_less: "The order that the amount was to be moved to does not ask for so much any more.",
}
