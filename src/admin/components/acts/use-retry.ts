import { toast } from "@medusajs/ui"
import type { HttpReimbursement } from "../../../types/http"
import { useRetryReimbursement } from "../../hooks/api/reimbursements"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { isStuck } from "../../lib/stuck-reimbursements"

/** Tries a payment again, and says whether it went through this time. */
export function useRetry(): (reimbursement: HttpReimbursement) => void {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { mutate } = useRetryReimbursement()

  return ({ id }) =>
    mutate(id, {
      onSuccess: ({ settlement }) =>
        settlement.reimbursements.some((one) => one.id === id && isStuck(one))
          ? toast.warning(t("pay.failed"))
          : toast.success(t("moneyCard.retried")),
      onError: showRefusal,
    })
}
