import { Text } from "@medusajs/ui"
import { useEffect } from "react"
import { useMailPreview } from "../../hooks/api/mails"
import { useRmas } from "../../hooks/api/rmas"
import { useDebounced } from "../../hooks/use-debounced"
import { useWords } from "../../hooks/use-words"
import { templateProblem, type TemplateProblem } from "../../lib/template-problem"
import { FormField } from "../common/form-field"
import { OptionSelect } from "../common/option-select"

type MailPreviewProps = {
  id: string
  words: { subject: string; body: string }
  /** Left out: an invented case. */
  rmaId: string | undefined
  onChooseCase: (rmaId: string | undefined) => void
  onProblem: (problem: TemplateProblem | null) => void
}

const SAMPLE = "sample"
const LATEST = { limit: 20, order: "-created_at" }

/** What the words become for a case of the merchant's choice. */
export function MailPreview({ id, words, rmaId, onChooseCase, onProblem }: MailPreviewProps) {
  const { t } = useWords()
  const { data: latest } = useRmas(LATEST)
  const rested = useDebounced(words)
  const { data: preview, error, isPlaceholderData } = useMailPreview(id, { ...rested, rma_id: rmaId })

  useEffect(() => {
    onProblem(templateProblem(error))
  }, [error, onProblem])

  return (
    <div className="flex flex-col gap-y-4">
      <FormField label={t("mails.editor.case")}>
        {(fieldId) => (
          <OptionSelect
            id={fieldId}
            value={rmaId ?? SAMPLE}
            onChange={(chosen) => onChooseCase(chosen === SAMPLE ? undefined : chosen)}
            options={[
              { value: SAMPLE, label: t("mails.editor.sample") },
              ...(latest?.rmas ?? []).map(({ id: value, display_id, email }) => ({
                value,
                label: `${display_id} · ${email}`,
              })),
            ]}
          />
        )}
      </FormField>
      {error && (
        <Text size="small" className="text-ui-fg-muted">
          {t("mails.editor.previewFailed")}
        </Text>
      )}
      {preview && (
        <div className="shadow-elevation-card-rest overflow-hidden rounded-lg" aria-busy={isPlaceholderData}>
          <Text size="small" weight="plus" className="bg-ui-bg-component border-b px-4 py-2 break-words">
            {preview.subject}
          </Text>
          {/* Nothing in a mail may run, whatever it holds. */}
          <iframe
            title={t("mails.editor.preview")}
            sandbox=""
            srcDoc={preview.html}
            className="block h-[480px] w-full bg-white"
          />
        </div>
      )}
    </div>
  )
}
