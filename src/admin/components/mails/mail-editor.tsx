import { Button, Input, Textarea, toast, usePrompt } from "@medusajs/ui"
import { useRef, useState } from "react"
import type { AdminNotificationTemplate } from "../../../types/http"
import { useResetMail, useSaveMail } from "../../hooks/api/mails"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { historyTitle } from "../../lib/history-title"
import { languageName } from "../../lib/language-name"
import { templateProblem, type TemplateProblem } from "../../lib/template-problem"
import { FormField } from "../common/form-field"
import { FormModal } from "../common/form-modal"
import { MailPreview } from "./mail-preview"
import { MailTest } from "./mail-test"
import { MailVariables } from "./mail-variables"

type MailEditorProps = { template: AdminNotificationTemplate; onClose: () => void }

/** The words of one mail in one language, beside what they become. */
export function MailEditor({ template, onClose }: MailEditorProps) {
  const { t, language } = useWords()
  const prompt = usePrompt()
  const showRefusal = useRefusalToast()
  const whenDone = useWhenDone(onClose)
  const save = useSaveMail(template.id)
  const reset = useResetMail(template.id)
  const [words, setWords] = useState({ subject: template.subject, body: template.body })
  const [rmaId, setRmaId] = useState<string>()
  const [problem, setProblem] = useState<TemplateProblem | null>(null)
  const body = useRef<HTMLTextAreaElement>(null)
  const change = (changed: Partial<typeof words>) => setWords({ ...words, ...changed })
  const isDirty = words.subject !== template.subject || words.body !== template.body

  const submit = () =>
    save.mutate(words, {
      onSuccess: () => {
        toast.success(t("mails.editor.saved"))
        onClose()
      },
      onError: (error) => {
        const found = templateProblem(error)
        if (found) setProblem(found)
        else showRefusal(error)
      },
    })

  const askAndReset = async () => {
    const isSure = await prompt({
      title: t("mails.editor.resetTitle"),
      description: t("mails.editor.resetDescription"),
      confirmText: t("mails.editor.reset"),
      cancelText: t("common.cancel"),
    })
    if (!isSure) return
    reset.mutate(undefined, whenDone(t("mails.editor.resetDone")))
  }

  /** Where the cursor was; a name of a list's part stands for each of its entries. */
  const insert = (variable: string) => {
    const { selectionStart = words.body.length, selectionEnd = words.body.length } =
      body.current ?? {}
    const before = words.body.slice(0, selectionStart)
    change({ body: `${before}{{ ${variable} }}${words.body.slice(selectionEnd)}` })
    body.current?.focus()
  }

  const errorAt = (field: TemplateProblem["field"]) =>
    problem?.field === field ? t("mails.editor.problem", problem) : undefined

  return (
    <FormModal
      title={t("mails.editor.title", {
        event: historyTitle(template.event, t),
        audience: t(`mails.audience.${template.audience}`),
      })}
      description={t("mails.editor.description", {
        language: languageName(template.locale, language),
      })}
      submitLabel={t("common.save")}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      canSubmit={isDirty && words.subject.trim() !== "" && words.body !== ""}
      isDirty={isDirty}
      isWide
      status={
        template.is_custom && (
          <Button
            type="button"
            size="small"
            variant="transparent"
            isLoading={reset.isPending}
            onClick={() => void askAndReset()}
          >
            {t("mails.editor.reset")}
          </Button>
        )
      }
    >
      <div className="grid gap-8 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-y-6">
          <FormField label={t("mails.editor.subject")} error={errorAt("subject")}>
            {(id) => (
              <Input
                id={id}
                size="small"
                lang={template.locale}
                aria-invalid={problem?.field === "subject"}
                value={words.subject}
                onChange={(event) => change({ subject: event.target.value })}
              />
            )}
          </FormField>
          <FormField
            label={t("mails.editor.body")}
            hint={t("mails.editor.bodyHint")}
            error={errorAt("body")}
          >
            {(id) => (
              <Textarea
                id={id}
                ref={body}
                rows={18}
                lang={template.locale}
                spellCheck={false}
                aria-invalid={problem?.field === "body"}
                className="font-mono text-xs leading-5"
                value={words.body}
                onChange={(event) => change({ body: event.target.value })}
              />
            )}
          </FormField>
          <MailVariables names={template.variables} onChoose={insert} />
        </div>
        <div className="flex min-w-0 flex-col gap-y-6">
          <MailPreview
            id={template.id}
            words={words}
            rmaId={rmaId}
            onChooseCase={setRmaId}
            onProblem={setProblem}
          />
          <MailTest id={template.id} words={words} rmaId={rmaId} />
        </div>
      </div>
    </FormModal>
  )
}
