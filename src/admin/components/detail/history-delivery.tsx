import { CheckCircleSolid, Clock, XCircleSolid } from "@medusajs/icons"
import { Button, Text, toast } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { DeliveryStatus } from "../../../domain"
import type { HttpNotificationDelivery } from "../../../types/http"
import { useResendMail } from "../../hooks/api/mails"
import { useUsers } from "../../hooks/api/settings"
import { useFormat } from "../../hooks/use-format"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { userName } from "../../lib/user-name"

const ICONS: Record<DeliveryStatus, ReactNode> = {
  pending: <Clock className="text-ui-tag-orange-icon" />,
  sent: <CheckCircleSolid className="text-ui-tag-green-icon" />,
  failed: <XCircleSolid className="text-ui-tag-red-icon" />,
}

/** One mail about an entry of the history: to whom, how it fares, and a way to send it again. */
export function HistoryDelivery({ delivery }: { delivery: HttpNotificationDelivery }) {
  const { t } = useWords()
  const format = useFormat()
  const showRefusal = useRefusalToast()
  const { data: users = [] } = useUsers()
  const { mutate, isPending } = useResendMail()
  const { recipient, status, attempts, failure, next_attempt_at, requested_by } = delivery

  const resend = () =>
    mutate(
      { id: delivery.id },
      {
        onSuccess: ({ rma_notification_delivery: again }) => {
          const named = { recipient: again.recipient }
          if (again.status === "sent") toast.success(t("mails.delivery.resent", named))
          else toast.warning(t("mails.delivery.resendFailed", named))
        },
        onError: showRefusal,
      }
    )

  return (
    <li className="flex items-start gap-x-2">
      <span aria-hidden className="flex h-5 items-center">
        {ICONS[status]}
      </span>
      <div className="min-w-0 flex-1">
        <Text size="xsmall" className="text-ui-fg-subtle break-words">
          {[t(`mails.delivery.${delivery.audience}`), recipient, state()].join(" · ")}
        </Text>
        {requested_by && (
          <Text size="xsmall" className="text-ui-fg-muted">
            {byWhom(requested_by)}
          </Text>
        )}
        {failure && (
          <Text size="xsmall" className="text-ui-fg-error break-words">
            {failure}
          </Text>
        )}
      </div>
      <Button
        size="small"
        variant="transparent"
        className="text-ui-fg-muted h-5 shrink-0 px-1 text-xs"
        aria-label={t("mails.delivery.resendLabel", { recipient })}
        isLoading={isPending}
        onClick={resend}
      >
        {t("mails.delivery.resend")}
      </Button>
    </li>
  )

  function state(): string {
    if (status === "pending" && failure !== null && next_attempt_at) {
      return t("mails.delivery.retry", { when: format.age(next_attempt_at) })
    }
    const words = t(`mails.delivery.status.${status}`)
    return status === "failed"
      ? `${words} ${t("mails.delivery.attempts", { count: attempts })}`
      : words
  }

  function byWhom(id: string): string {
    const user = users.find((one) => one.id === id)
    return user
      ? t("mails.delivery.again", { name: userName(user) })
      : t("mails.delivery.againByStaff")
  }
}
