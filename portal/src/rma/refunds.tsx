import type { HttpReimbursement } from "../../../src/types/http"
import { usePortal } from "../hooks/use-portal"
import type { WordKey } from "../i18n/word-key"
import type { RmaPartProps } from "../pages/rma-page"

const STATES: Record<HttpReimbursement["status"], WordKey | null> = {
  paid: "money.paidOn",
  pending: "money.pending",
  processing: "money.pending",
  failed: "money.failed",
  canceled: null,
}

/** What was paid back, and in which way. */
export function Refunds({ rma }: RmaPartProps) {
  const { t, format } = usePortal()
  const shown = rma.settlements
    .flatMap(({ reimbursements }) => reimbursements)
    .flatMap((reimbursement) => {
      const state = STATES[reimbursement.status]
      return state ? [{ ...reimbursement, state }] : []
    })
  if (shown.length === 0) return null
  return (
    <section className="card accent">
      <h2>{t("money.title")}</h2>
      <ul className="refunds">
        {shown.map(({ id, amount, bonus, tender, state }) => (
          <li key={id}>
            <strong>
              {t("money.back", { amount: format.money(amount + bonus, rma.currency_code) })}
            </strong>{" "}
            {t(`money.${tender}`)} <span className="hint">{t(state)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
