import { Alert } from "@medusajs/ui"
import type { AdminRma, HttpRmaAlert } from "../../../types/http"
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

  return rma.alerts.map((alert) => (
    <Alert key={alert.code} variant={VARIANTS[alert.level]} className="bg-ui-bg-base p-4">
      {alertWords(alert, t)}
    </Alert>
  ))
}
