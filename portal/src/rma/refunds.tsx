import type { HttpReimbursement } from "../../../src/types/http"
import { usePortal } from "../hooks/use-portal"
import type { WordKey } from "../i18n/word-key"
import type { RmaPartProps } from "../pages/rma-page"
import { CreditCode } from "./credit-code"
import { CreditNotes } from "./credit-notes"
import { restOf } from "./rest-of"

const STATES: Record<HttpReimbursement["status"], WordKey | null> = {
  paid: "money.paidOn",
  pending: "money.pending",
  processing: "money.pending",
  failed: "money.failed",
  canceled: null,
}

/** What is paid back, and in which way, or that we have yet to pay it; and the papers about it. */
export function Refunds({ rma, access }: RmaPartProps) {
  const { t, format } = usePortal()
  const shown = rma.settlements
    .flatMap(({ reimbursements }) => reimbursements)
    .flatMap((reimbursement) => {
      const state = STATES[reimbursement.status]
      return state ? [{ ...reimbursement, state }] : []
    })
  const rest = restOf(rma)
  if (shown.length === 0 && rest === 0 && rma.credit_notes.length === 0) return null
  return (
    <section className="card accent">
      <h2>{t("money.title")}</h2>
      <ul className="refunds">
        {shown.map(({ id, amount, bonus, tender, status, state, gift_card, coupon }) => (
          <li key={id}>
            <strong>{format.money(amount + bonus, rma.currency_code)}</strong>
            <span className={status === "paid" ? "badge done" : "badge"}>{t(state)}</span>
            <span className="hint">{t(`money.${tender}`)}</span>
            {status === "paid" && <CreditCode tender={tender} credit={gift_card ?? coupon} />}
          </li>
        ))}
        {rest > 0 && (
          <li>
            <strong>{format.money(rest, rma.currency_code)}</strong>
            <span className="badge">{t("money.prepared")}</span>
          </li>
        )}
      </ul>
      <CreditNotes rma={rma} access={access} />
    </section>
  )
}
