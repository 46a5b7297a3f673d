import { CheckCircleSolid, Spinner, XCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { AdminRma } from "../../../types/http"
import type { BulkOutcome } from "../../hooks/use-bulk-act"
import { useWords } from "../../hooks/use-words"
import { refusalDetail, refusalWords } from "../../lib/refusal-words"

type BulkRowProps = {
  rma: AdminRma
  /** Null where the case does not allow what is done to the others. */
  outcome: BulkOutcome | null
}

const ICONS: Record<BulkOutcome["state"], ReactNode> = {
  waiting: null,
  running: <Spinner className="text-ui-fg-subtle animate-spin" />,
  done: <CheckCircleSolid className="text-ui-tag-green-icon" />,
  failed: <XCircleSolid className="text-ui-tag-red-icon" />,
}

/** How far one of many RMAs is. */
export function BulkRow({ rma, outcome }: BulkRowProps) {
  const { t } = useWords()

  return (
    <li className="flex items-start justify-between gap-x-4 px-4 py-3">
      <div className="min-w-0">
        <Text size="small" leading="compact" weight="plus">
          {rma.display_id}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle truncate">
          {rma.email}
        </Text>
      </div>
      <div className="flex items-center gap-x-2 text-right">
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {howFar()}
        </Text>
        {outcome && ICONS[outcome.state]}
      </div>
    </li>
  )

  function howFar(): string {
    if (!outcome) return t("bulk.notPossible", { status: t(`status.${rma.status}`) })
    if (outcome.state !== "failed") return t(`bulk.${outcome.state}`)
    return refusalDetail(outcome.error) ?? refusalWords(outcome.error, t)
  }
}
