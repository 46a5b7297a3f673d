import { Heading, Text } from "@medusajs/ui"
import type { AdminReturnPolicyTrial } from "../../../types/http"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import { Message } from "../common/message"
import { VerdictBadge } from "./verdict-badge"

const VERDICTS = ["yes", "review", "no"] as const

/** How many lines get which verdict, why, and what is said of each. */
export function TrialResult({ trial }: { trial: AdminReturnPolicyTrial }) {
  const { t } = useWords()
  if (!trial.orders.length) return <Message title={t("policy.trial.none")} />

  return (
    <div className="flex flex-col gap-y-6">
      <dl className="grid gap-3 sm:grid-cols-3">
        {VERDICTS.map((verdict) => (
          <div
            key={verdict}
            className="bg-ui-bg-component shadow-elevation-card-rest flex items-center justify-between gap-2 rounded-lg p-3 sm:flex-col sm:items-start"
          >
            <dt>
              <VerdictBadge verdict={verdict} />
            </dt>
            <dd className="txt-compact-xlarge-plus tabular-nums">{trial.lines[verdict]}</dd>
          </div>
        ))}
      </dl>
      {trial.reasons.length > 0 && (
        <section className="flex flex-col gap-y-2">
          <Heading level="h3">{t("policy.trial.reasons")}</Heading>
          <ul className="flex flex-col gap-y-1">
            {trial.reasons.map(({ code, verdict, lines }) => (
              <li key={`${code}-${verdict}`} className="flex items-center justify-between gap-x-4">
                <Text size="small">{t(`policy.code.${code}`)}</Text>
                <Text size="small" className="text-ui-fg-subtle shrink-0 tabular-nums">
                  {t("policy.trial.lines", { count: lines })}
                </Text>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="flex flex-col gap-y-3">
        <Heading level="h3">
          {`${t("policy.trial.perOrder")} · ${t("policy.trial.orders", { count: trial.orders.length })}`}
        </Heading>
        <ul className="flex flex-col gap-y-3">
          {trial.orders.map((order) => (
            <TriedOrder key={order.id} order={order} />
          ))}
        </ul>
      </section>
    </div>
  )
}

function TriedOrder({ order }: { order: AdminReturnPolicyTrial["orders"][number] }) {
  const { t } = useWords()
  const format = useFormat()

  return (
    <li className="bg-ui-bg-component shadow-elevation-card-rest divide-y rounded-lg">
      <div className="flex justify-between gap-x-4 px-4 py-2">
        <Text size="small" leading="compact" weight="plus">
          #{order.display_id}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {format.date(order.created_at)}
        </Text>
      </div>
      {order.lines.map((line) => (
        <div key={line.line_item_id} className="flex flex-col gap-y-1 px-4 py-2">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <Text size="small" leading="compact">
              {line.title}
            </Text>
            <VerdictBadge verdict={line.verdict} />
          </div>
          {line.reasons.map(({ code, message }, index) => (
            <Text key={`${code}-${index}`} size="small" className="text-ui-fg-subtle text-pretty">
              {message}
            </Text>
          ))}
          {line.verdict !== "no" && line.returnable_until && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("policy.trial.until", { date: format.date(line.returnable_until) })}
            </Text>
          )}
        </div>
      ))}
    </li>
  )
}
