import { ExclamationCircle, InformationCircle } from "@medusajs/icons"
import { clx, Tooltip } from "@medusajs/ui"
import type { AdminRma, HttpRmaAlert } from "../../../types/http"
import { useDeadline } from "../../hooks/use-deadline"
import { useWords } from "../../hooks/use-words"
import { alertWords } from "../../lib/alert-words"

const COLORS = {
  info: "text-ui-tag-blue-icon",
  warning: "text-ui-tag-orange-icon",
  critical: "text-ui-tag-red-icon",
} as const satisfies Record<HttpRmaAlert["level"], string>

/** That a case of the list has alerts, as loud as the loudest of them; what they say on hovering. */
export function AlertsMark({ rma }: { rma: AdminRma }) {
  const { t } = useWords()
  const deadline = useDeadline()
  const [loudest] = rma.alerts
  if (!loudest) return null

  const date = rma.return_by ? deadline(rma.return_by) : ""
  const words = rma.alerts.map((alert) => alertWords(alert, t, date)).join(" ")
  const Icon = loudest.level === "info" ? InformationCircle : ExclamationCircle

  return (
    <Tooltip content={words}>
      <span role="img" aria-label={words} className={clx("flex", COLORS[loudest.level])}>
        <Icon />
      </span>
    </Tooltip>
  )
}
