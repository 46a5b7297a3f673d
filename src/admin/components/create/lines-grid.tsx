import { Alert, clx, Text } from "@medusajs/ui"
import type { ReturnabilityItem } from "../../../types/http"
import { useReasonSettings, useReturnActions } from "../../hooks/api/settings"
import { useWords } from "../../hooks/use-words"
import { duplicateRow, isExtraRow, maxUnits, type CreateRow } from "../../lib/create-form"
import { toReasonGroups } from "../../lib/reason-groups"
import { LineRow, LINE_COLUMNS } from "./line-row"

type LinesGridProps = {
  orderId: string
  rows: CreateRow[]
  /** Whether to mark what is missing. */
  isTried: boolean
  /** What the policy says of each line; empty where it is not asked. */
  advice: ReturnabilityItem[]
  onChange: (rows: CreateRow[]) => void
}

/** All lines of an order, with what of each comes back. On a phone every line is a card. */
export function LinesGrid({ orderId, rows, isTried, advice, onChange }: LinesGridProps) {
  const { t } = useWords()
  const { data: actions = [] } = useReturnActions()
  const { data: reasons } = useReasonSettings()
  const headings = ["item", "delivered", "quantity", "action", "reason", "note"] as const

  return (
    <div className="flex flex-col gap-y-3">
      {reasons?.length === 0 && <Alert variant="warning">{t("create.noReasons")}</Alert>}
      <div className="shadow-elevation-card-rest bg-ui-bg-base divide-y overflow-hidden rounded-lg">
        <div
          className={clx(
            "bg-ui-bg-subtle hidden items-center gap-3 px-4 py-2 md:grid",
            LINE_COLUMNS
          )}
        >
          {headings.map((heading) => (
            <Text
              key={heading}
              size="small"
              leading="compact"
              weight="plus"
              className="text-ui-fg-subtle"
            >
              {t(`fields.${heading}`)}
            </Text>
          ))}
        </div>
        {rows.map((row) => (
          <LineRow
            key={row.key}
            orderId={orderId}
            row={row}
            isExtra={isExtraRow(rows, row)}
            isTried={isTried}
            max={maxUnits(rows, row)}
            advice={advice.find(({ line_item_id }) => line_item_id === row.line.id)}
            actions={actions}
            reasonGroups={toReasonGroups(reasons ?? [])}
            onChange={(values) =>
              onChange(rows.map((other) => (other === row ? { ...row, ...values } : other)))
            }
            onDuplicate={() => onChange(duplicateRow(rows, row.key))}
            onRemove={() => onChange(rows.filter((other) => other !== row))}
          />
        ))}
      </div>
    </div>
  )
}
