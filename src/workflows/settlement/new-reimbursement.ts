import { toRaw } from "../../domain"
import type { Currency, PlannedTender } from "../../domain"
import type { RmaRecord } from "../../facts/rma"
import { newId } from "../../modules/rma/new-id"
import type { NewReimbursement } from "../../modules/rma/types"

/** Whose payment it is, who decided on it, and when. */
export type Approval = { rma: RmaRecord; by: string | null; notify_customer: boolean; now: Date }

/**
 * A payment that was decided on. All but what is paid by hand is under way from now on: whoever keeps the
 * money (a provider, the loyalty plugin, another order) is asked next.
 */
export function newReimbursement(
  { tender, amount, bonus, payment_id, provider_id, target_order_id, reference }: PlannedTender,
  currency: Currency,
  { rma, by, notify_customer, now }: Approval
): NewReimbursement {
  const isUnderWay = tender !== "manual"
  return {
    id: newId("reim"),
    rma_id: rma.id,
    order_id: rma.order_id,
    tender,
    currency_code: currency.code,
    amount: toRaw(amount, currency),
    bonus: toRaw(bonus, currency),
    status: isUnderWay ? "processing" : "pending",
    attempts: isUnderWay ? 1 : 0,
    payment_id,
    provider_id,
    // Drawn when it is paid, under the order's lock and before anybody is asked for it.
    gift_card_code: null,
    gift_card_expires_at: null,
    target_order_id,
    reference,
    notify_customer,
    created_by: by,
    processing_at: isUnderWay ? now : null,
  }
}
