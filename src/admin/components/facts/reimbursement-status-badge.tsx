import { StatusBadge } from "@medusajs/ui"
import type { ReimbursementStatus } from "../../../domain"
import { useWords } from "../../hooks/use-words"
import { REIMBURSEMENT_STATUS_COLORS } from "../../lib/status-colors"

export function ReimbursementStatusBadge({ status }: { status: ReimbursementStatus }) {
  const { t } = useWords()

  return (
    <StatusBadge color={REIMBURSEMENT_STATUS_COLORS[status]} className="text-nowrap">
      {t(`reimbursementStatus.${status}`)}
    </StatusBadge>
  )
}
