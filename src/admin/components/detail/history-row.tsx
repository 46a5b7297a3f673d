import { clx, Text, Tooltip } from "@medusajs/ui"
import type { AdminHistoryEntry, AdminRma } from "../../../types/http"
import { useUsers } from "../../hooks/api/settings"
import { useDeadline } from "../../hooks/use-deadline"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import { historyDetails } from "../../lib/history-details"
import { historyTitle } from "../../lib/history-title"
import { userName } from "../../lib/user-name"
import { HistoryDelivery } from "./history-delivery"

type HistoryRowProps = { rma: AdminRma; entry: AdminHistoryEntry; isLast: boolean }

/** One thing that happened: what, when, by whom. */
export function HistoryRow({ rma, entry, isLast }: HistoryRowProps) {
  const { t } = useWords()
  const format = useFormat()
  const deadline = useDeadline()
  const { data: users = [] } = useUsers()
  const details = historyDetails(entry, rma, {
    t,
    formatAmount: (amount) => format.amount(amount, rma.currency_code),
    formatDeadline: deadline,
  })

  return (
    <li className="grid grid-cols-[20px_1fr] items-start gap-2">
      <div aria-hidden className="flex size-full flex-col items-center gap-y-0.5">
        <div className="flex size-5 items-center justify-center">
          <div className="bg-ui-bg-base shadow-borders-base flex size-2.5 items-center justify-center rounded-full">
            <div className="bg-ui-tag-neutral-icon size-1.5 rounded-full" />
          </div>
        </div>
        {!isLast && <div className="bg-ui-border-base w-px flex-1" />}
      </div>
      <div className={clx("min-w-0", { "pb-4": !isLast })}>
        <div className="flex items-baseline justify-between gap-x-3">
          <Text size="small" leading="compact" weight="plus">
            {historyTitle(entry.event, t)}
          </Text>
          <Tooltip content={format.dateTime(entry.created_at)}>
            <Text size="small" leading="compact" className="text-ui-fg-subtle shrink-0 text-right">
              {format.age(entry.created_at)}
            </Text>
          </Tooltip>
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {byWhom()}
        </Text>
        {details.map((detail) => (
          <Text key={detail} size="small" className="text-ui-fg-subtle text-pretty break-words">
            {detail}
          </Text>
        ))}
        {entry.deliveries.length > 0 && (
          <ul className="mt-1 flex flex-col gap-y-1">
            {entry.deliveries.map((delivery) => (
              <HistoryDelivery key={delivery.id} delivery={delivery} />
            ))}
          </ul>
        )}
      </div>
    </li>
  )

  function byWhom(): string {
    switch (entry.actor_type) {
      case "customer":
        return t("history.byCustomer")
      case "system":
        return t("history.bySystem")
      case "user": {
        const user = users.find(({ id }) => id === entry.actor_id)
        return user ? t("history.by", { name: userName(user) }) : t("history.byStaff")
      }
    }
  }
}
