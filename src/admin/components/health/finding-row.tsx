import { Button, StatusBadge, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import type { HttpHealthFinding } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { orderPath, rmaPath } from "../../lib/paths"
import { RepairDrawer } from "./repair-drawer"

/** One finding: what is wrong, where, what each side says, and the button that mends it. */
export function FindingRow({ finding }: { finding: HttpHealthFinding }) {
  const { t } = useWords()
  const [isRepairing, setIsRepairing] = useState(false)
  const { code, level, expected, found, repair } = finding

  return (
    <div className="flex flex-col gap-3 px-6 py-4 sm:flex-row sm:items-start sm:justify-between">
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <Text size="small" className="text-pretty">
          {t(`health.finding.${code}`)}
        </Text>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <FindingLinks finding={finding} />
          {(expected !== null || found !== null) && (
            <>
              <Side label={t("health.expected")} value={expected ?? t("health.nothing")} />
              <Side label={t("health.found")} value={found ?? t("health.nothing")} />
            </>
          )}
        </div>
      </div>
      {repair ? (
        <Button
          size="small"
          variant="secondary"
          className="shrink-0 self-start"
          onClick={() => setIsRepairing(true)}
        >
          {t(`health.repair.${repair.kind}`)}
        </Button>
      ) : (
        <StatusBadge color={level === "critical" ? "red" : "orange"} className="shrink-0 self-start">
          {t("health.byHand")}
        </StatusBadge>
      )}
      {isRepairing && repair && (
        <RepairDrawer
          findingId={finding.id}
          repair={repair}
          onClose={() => setIsRepairing(false)}
        />
      )}
    </div>
  )
}

function FindingLinks({ finding }: { finding: HttpHealthFinding }) {
  const { t } = useWords()
  const { order_id, order_display_id, rma_id, rma_display_id } = finding

  return (
    <>
      {order_id && (
        <Link to={orderPath(order_id)} className={LINK}>
          {order_display_id === null ? order_id : t("health.order", { number: order_display_id })}
        </Link>
      )}
      {rma_id && (
        <Link to={rmaPath(rma_id)} className={LINK}>
          {rma_display_id ?? rma_id}
        </Link>
      )}
    </>
  )
}

const LINK = "txt-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover"

function Side({ label, value }: { label: string; value: string }) {
  return (
    <Text as="span" size="small" className="text-ui-fg-subtle break-words">
      {label}: <span className="text-ui-fg-base tabular-nums">{value}</span>
    </Text>
  )
}
