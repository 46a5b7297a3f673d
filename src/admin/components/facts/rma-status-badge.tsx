import { StatusBadge } from "@medusajs/ui"
import type { RmaStatus } from "../../../domain"
import { useWords } from "../../hooks/use-words"
import { RMA_STATUS_COLORS } from "../../lib/status-colors"

export function RmaStatusBadge({ status }: { status: RmaStatus }) {
  const { t } = useWords()

  return (
    <StatusBadge color={RMA_STATUS_COLORS[status]} className="text-nowrap">
      {t(`status.${status}`)}
    </StatusBadge>
  )
}
