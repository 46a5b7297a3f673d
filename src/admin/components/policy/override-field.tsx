import { Alert, Text } from "@medusajs/ui"
import type { ReturnabilityItem } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { TextField } from "../common/text-field"

type OverrideFieldProps = {
  /** The lines that the policy says no to. */
  objections: ReturnabilityItem[]
  value: string
  onChange: (value: string) => void
  /** Whether it may go without: the server has the last word. */
  optional?: boolean
}

/** What the policy has against a case, and why staff go on all the same. */
export function OverrideField({ objections, value, onChange, optional }: OverrideFieldProps) {
  const { t } = useWords()
  if (!objections.length) return null

  return (
    <>
      <Alert variant="warning" className="items-start">
        <div className="flex flex-col gap-y-2">
          <span>{t("policy.advice.override")}</span>
          {objections.map(({ line_item_id, title, reasons }) => (
            <Text key={line_item_id} size="small" className="text-ui-fg-subtle text-pretty">
              {t("policy.history.line", {
                title,
                reasons: reasons.map(({ message }) => message).join(" "),
              })}
            </Text>
          ))}
        </div>
      </Alert>
      <TextField
        label={t("fields.overrideReason")}
        hint={t("create.overrideHint")}
        optional={optional}
        value={value}
        onChange={onChange}
      />
    </>
  )
}
