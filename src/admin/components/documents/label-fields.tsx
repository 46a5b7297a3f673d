import { Input, RadioGroup, Label } from "@medusajs/ui"
import { useId } from "react"
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
            <input
              id={id}
              type="file"
              accept={LABEL_FILES.mime_types.join(",")}
              className="txt-small text-ui-fg-subtle file:txt-small-plus file:bg-ui-button-neutral file:text-ui-fg-base file:shadow-buttons-neutral hover:file:bg-ui-button-neutral-hover w-full rounded-md file:mr-3 file:cursor-pointer file:rounded-md file:border-0 file:px-2 file:py-1"
              onChange={(event) => change({ file: event.target.files?.[0] ?? null })}
            />
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
