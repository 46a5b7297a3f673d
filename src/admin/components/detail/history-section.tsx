import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminRma } from "../../../types/http"
import { useRmaTimeline } from "../../hooks/api/rmas"
import { useWords } from "../../hooks/use-words"
import { LoadError } from "../common/load-error"
import { RowsSkeleton } from "../common/rows-skeleton"
import { Section } from "../common/section"
import { HistoryRow } from "./history-row"

/** More would push the cards below out of sight. */
const SHOWN_AT_FIRST = 6

/** What happened, the latest first: when, by whom. */
export function HistorySection({ rma }: { rma: AdminRma }) {
  const { t } = useWords()
  const [isWhole, setIsWhole] = useState(false)
  const { data, isError, refetch } = useRmaTimeline(rma.id)
  const entries = [...(data ?? [])].sort((a, b) => b.created_at.localeCompare(a.created_at))
  const shown = isWhole ? entries : entries.slice(0, SHOWN_AT_FIRST)

  return (
    <Section title={t("history.title")}>
      {isError && <LoadError title={t("history.failed")} onRetry={() => void refetch()} />}
      {!isError && !data && <RowsSkeleton />}
      {data?.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("history.empty")}
        </Text>
      )}
      {shown.length > 0 && (
        <div className="flex flex-col gap-y-4 px-6 py-4">
          <ol className="flex flex-col gap-y-0.5">
            {shown.map((entry, index) => (
              <HistoryRow
                key={entry.id}
                rma={rma}
                entry={entry}
                isLast={index === shown.length - 1}
              />
            ))}
          </ol>
          {shown.length < entries.length && (
            <Button
              size="small"
              variant="transparent"
              className="self-start"
              onClick={() => setIsWhole(true)}
            >
              {t("history.more", { count: entries.length - shown.length })}
            </Button>
          )}
        </div>
      )}
    </Section>
  )
}
