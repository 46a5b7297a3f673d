import { Alert } from "@medusajs/ui"
import type { AlertCode } from "../../../domain/alerts"
import type { AdminRma, HttpRmaAlert } from "../../../types/http"
import { useDeadline } from "../../hooks/use-deadline"
import { useWords } from "../../hooks/use-words"
import { alertWords } from "../../lib/alert-words"

const VARIANTS = {
  info: "info",
  warning: "warning",
  critical: "error",
} as const satisfies Record<HttpRmaAlert["level"], string>

/** Nothing to heed, but what somebody waits for before new items are shipped. */
const GOOD_NEWS: readonly string[] = ["difference_paid", "exchange_released"] satisfies AlertCode[]

/** What somebody has to know before doing anything with the case. */
export function RmaAlerts({ rma }: { rma: AdminRma }) {
  const { t } = useWords()
  const deadline = useDeadline()
  const date = rma.return_by ? deadline(rma.return_by) : ""

  return rma.alerts.map((alert) => (
    <Alert key={alert.code} variant={variantOf(alert)} className="bg-ui-bg-base p-4">
      {alertWords(alert, t, date)}
    </Alert>
  ))
}

function variantOf({ code, level }: HttpRmaAlert) {
  return GOOD_NEWS.includes(code) ? "success" : VARIANTS[level]
}
