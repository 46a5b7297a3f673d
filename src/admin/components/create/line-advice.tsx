import { Text } from "@medusajs/ui"
import type { ReturnabilityItem } from "../../../types/http"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import { VerdictBadge } from "../policy/verdict-badge"

/** What the policy says of a line, with every reason; a yes has its last day. */
export function LineAdvice({ advice }: { advice: ReturnabilityItem }) {
  const { t } = useWords()
  const format = useFormat()
  const { verdict, reasons, returnable_until } = advice
  const said =
    verdict === "yes" && returnable_until
      ? [t("policy.trial.until", { date: format.date(returnable_until) })]
      : reasons.map(({ message }) => message)

  return (
    <div className="col-span-full flex flex-wrap items-center gap-x-3 gap-y-1 md:-mt-1">
      <VerdictBadge verdict={verdict} />
      {said.map((words, index) => (
        <Text key={index} size="small" className="text-ui-fg-subtle text-pretty">
          {words}
        </Text>
      ))}
    </div>
  )
}
