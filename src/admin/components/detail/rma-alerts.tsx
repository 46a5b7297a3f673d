import { Alert } from "@medusajs/ui"
import type { AdminRma, HttpRmaAlert } from "../../../types/http"
import { useDeadline } from "../../hooks/use-deadline"
import { useWords } from "../../hooks/use-words"
import { alertWords } from "../../lib/alert-words"

const VARIANTS = {
  info: "info",
  warning: "warning",
  critical: "error",
} as const satisfies Record<HttpRmaAlert["level"], string>

/** What somebody has to know before doing anything with the case. */
export function RmaAlerts({ rma }: { rma: AdminRma }) {
  const { t } = useWords()
  const deadline = useDeadline()
  const date = rma.return_by ? deadline(rma.return_by) : ""

  return rma.alerts.map((alert) => (
    <Alert key={alert.code} variant={VARIANTS[alert.level]} className="bg-ui-bg-base p-4">
      {alertWords(alert, t, date)}
    </Alert>
  ))
}
