import { Button, Input, Label, RadioGroup, Text } from "@medusajs/ui"
import { useId, useRef } from "react"
import { LABEL_FILES } from "../../../domain"
import { useWords } from "../../hooks/use-words"
import { isLinkRight, type LabelForm } from "../../lib/label-form"
import { AmountField } from "../common/amount-field"
import { FormField } from "../common/form-field"

type LabelFieldsProps = {
  value: LabelForm
  onChange: (value: LabelForm) => void
  currencyCode: string
}

const KINDS = ["file", "link"] as const

/** A label as a file or as a link, and what is known of it. */
export function LabelFields({ value, onChange, currencyCode }: LabelFieldsProps) {
  const { t } = useWords()
  const name = useId()
  const input = useRef<HTMLInputElement>(null)
  const change = (values: Partial<LabelForm>) => onChange({ ...value, ...values })

  return (
    <div className="flex flex-col gap-y-4">
      <RadioGroup
        aria-label={t("documents.labelKind")}
        className="flex flex-wrap gap-x-6 gap-y-2"
        value={value.kind}
        onValueChange={(kind) => change({ kind: kind === "link" ? "link" : "file" })}
      >
        {KINDS.map((kind) => (
          <div key={kind} className="flex items-center gap-x-2">
            <RadioGroup.Item id={`${name}-${kind}`} value={kind} />
            <Label htmlFor={`${name}-${kind}`} size="small">
              {t(`documents.kind.${kind}`)}
            </Label>
          </div>
        ))}
      </RadioGroup>
      {value.kind === "file" ? (
        <FormField label={t("documents.file")} hint={t("documents.fileHint")}>
          {(id) => (
            <div className="flex items-center gap-x-3">
              {/* The browser's own button speaks the browser's language, not that of the admin. */}
              <input
                ref={input}
                id={id}
                type="file"
                hidden
                accept={LABEL_FILES.mime_types.join(",")}
                onChange={(event) => change({ file: event.target.files?.[0] ?? null })}
              />
              <Button
                type="button"
                size="small"
                variant="secondary"
                className="shrink-0"
                onClick={() => input.current?.click()}
              >
                {t("documents.choose")}
              </Button>
              <Text size="small" className="text-ui-fg-subtle truncate">
                {value.file?.name ?? t("documents.noFile")}
              </Text>
            </div>
          )}
        </FormField>
      ) : (
        <FormField
          label={t("documents.link")}
          error={isLinkRight(value) ? undefined : t("documents.linkWrong")}
        >
          {(id) => (
            <Input
              id={id}
              size="small"
              type="url"
              placeholder="https://"
              value={value.url}
              onChange={(event) => change({ url: event.target.value })}
            />
          )}
        </FormField>
      )}
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <FormField label={t("documents.carrier")} optional>
          {(id) => (
            <Input
              id={id}
              size="small"
              maxLength={255}
              value={value.carrier}
              onChange={(event) => change({ carrier: event.target.value })}
            />
          )}
        </FormField>
        <FormField label={t("documents.trackingNumber")} optional>
          {(id) => (
            <Input
              id={id}
              size="small"
              maxLength={255}
              value={value.tracking_number}
              onChange={(event) => change({ tracking_number: event.target.value })}
            />
          )}
        </FormField>
      </div>
      <AmountField
        label={t("documents.cost")}
        hint={t("documents.costHint")}
        value={value.cost}
        onChange={(cost) => change({ cost })}
        currencyCode={currencyCode}
      />
    </div>
  )
}
