import { Button, Container, Heading, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { canonicalLocale, mailLanguage } from "../../../domain"
import type { AdminNotificationTemplate } from "../../../types/http"
import { useMailTemplates } from "../../hooks/api/mails"
import { useRmaSettings } from "../../hooks/api/settings"
import { useWords } from "../../hooks/use-words"
import { languageName } from "../../lib/language-name"
import { FormField } from "../common/form-field"
import { LoadError } from "../common/load-error"
import { OptionSelect } from "../common/option-select"
import { RowsSkeleton } from "../common/rows-skeleton"
import { MailEditor } from "./mail-editor"
import { MailRow } from "./mail-row"

/** Every mail that there is, in one language at a time. */
export function MailSettings() {
  const { t, language } = useWords()
  const [locale, setLocale] = useState<string>(mailLanguage(language))
  const { data, isError, refetch } = useMailTemplates(locale)
  const { data: settings } = useRmaSettings()
  const [edited, setEdited] = useState<AdminNotificationTemplate | null>(null)
  const locales = [...new Set([...(data?.locales ?? []), locale])].sort()

  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="px-6 py-4">
        <Heading>{t("mails.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("mails.description")}
        </Text>
      </div>
      <div className="flex flex-wrap items-start gap-4 px-6 py-4">
        <div className="w-48">
          <FormField label={t("mails.language")}>
            {(id) => (
              <OptionSelect
                id={id}
                value={locale}
                onChange={setLocale}
                options={locales.map((one) => ({ value: one, label: languageName(one, language) }))}
              />
            )}
          </FormField>
        </div>
        <AddLanguage onAdd={setLocale} />
      </div>
      {!data && (isError ? <LoadError onRetry={() => void refetch()} /> : <RowsSkeleton rows={12} />)}
      {data?.rma_notification_templates.map((template) => (
        <MailRow
          key={template.id}
          template={template}
          mailsOff={settings?.mails_off ?? null}
          onEdit={() => setEdited(template)}
        />
      ))}
      {edited && <MailEditor template={edited} onClose={() => setEdited(null)} />}
    </Container>
  )
}

/** A merchant may write in any language; ours are only the first two. */
function AddLanguage({ onAdd }: { onAdd: (locale: string) => void }) {
  const { t } = useWords()
  const [typed, setTyped] = useState("")
  const [isWrong, setIsWrong] = useState(false)

  const add = () => {
    const locale = canonicalLocale(typed.trim())
    setIsWrong(locale === null)
    if (locale === null) return
    setTyped("")
    onAdd(locale)
  }

  return (
    <FormField
      label={t("mails.addLanguage")}
      error={isWrong ? t("mails.languageWrong") : undefined}
    >
      {(id) => (
        <form
          className="flex gap-x-2"
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <Input
            id={id}
            size="small"
            className="w-24"
            aria-invalid={isWrong}
            placeholder={t("mails.languagePlaceholder")}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit" size="small" variant="secondary" disabled={!typed.trim()}>
            {t("mails.add")}
          </Button>
        </form>
      )}
    </FormField>
  )
}
