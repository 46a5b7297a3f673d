import { PencilSquare } from "@medusajs/icons"
import { Badge, IconButton, Switch, Text, toast } from "@medusajs/ui"
import { MAIL_NAMES, type MailName } from "../../../domain"
import type { AdminNotificationTemplate } from "../../../types/http"
import { useUpdateRmaSettings } from "../../hooks/api/return-settings"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { historyTitle } from "../../lib/history-title"

type MailRowProps = {
  template: AdminNotificationTemplate
  /** Mails that the merchant switched off; null: not known yet. */
  mailsOff: MailName[] | null
  onEdit: () => void
}

/** One mail: what it is about, to whom, whose words it has, and whether it is sent at all. */
export function MailRow({ template, mailsOff, onEdit }: MailRowProps) {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = useUpdateRmaSettings()
  const name = MAIL_NAMES.find((one) => one === `${template.event}:${template.audience}`)
  const isOff = name !== undefined && mailsOff?.includes(name) === true
  const named = {
    event: historyTitle(template.event, t),
    audience: t(`mails.audience.${template.audience}`),
  }

  const switchTo = (isOn: boolean) => {
    if (!mailsOff || !name) return
    const others = mailsOff.filter((one) => one !== name)
    mutate(
      { mails_off: isOn ? others : [...others, name] },
      {
        onSuccess: () => toast.success(t(isOn ? "mails.switchedOn" : "mails.switchedOff")),
        onError: showRefusal,
      }
    )
  }

  return (
    <div className="flex items-center justify-between gap-x-4 px-6 py-3">
      <div className="flex min-w-0 flex-1 flex-col">
        <Text size="small" leading="compact" weight="plus">
          {named.event}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {named.audience}
        </Text>
      </div>
      <div className="flex shrink-0 items-center gap-x-3">
        <Badge size="2xsmall" color={template.is_custom ? "blue" : "grey"}>
          {t(template.is_custom ? "mails.yours" : "mails.ours")}
        </Badge>
        <Switch
          size="small"
          aria-label={t("mails.isSent", named)}
          checked={!isOff}
          disabled={mailsOff === null || isPending}
          onCheckedChange={switchTo}
        />
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("mails.editWords", named)}
          onClick={onEdit}
        >
          <PencilSquare />
        </IconButton>
      </div>
    </div>
  )
}
