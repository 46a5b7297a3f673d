import { clx, Text, Tooltip } from "@medusajs/ui"
import type { HttpMessage } from "../../../types/http"
import { useUsers } from "../../hooks/api/settings"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import { userName } from "../../lib/user-name"
import { AttachmentList } from "./attachment-list"

/** One message: who wrote it, when, and what came with it. Staff stand at the right, as in a chat. */
export function MessageRow({ message, isNew }: { message: HttpMessage; isNew: boolean }) {
  const { t } = useWords()
  const format = useFormat()
  const { data: users = [] } = useUsers()
  const isStaff = message.author_type === "user"
  const author = users.find(({ id }) => id === message.author_id)
  const name = isStaff ? (author ? userName(author) : t("messages.staff")) : t("messages.customer")

  return (
    <li className={clx("flex flex-col gap-y-1.5", isStaff ? "items-end" : "items-start")}>
      <div className="flex max-w-full items-baseline gap-x-2">
        {isNew && <span aria-hidden className="bg-ui-tag-blue-icon size-2 shrink-0 rounded-full" />}
        <Text size="small" leading="compact" weight="plus" className="truncate">
          {name}
        </Text>
        <Tooltip content={format.dateTime(message.created_at)}>
          <Text size="small" leading="compact" className="text-ui-fg-subtle shrink-0">
            {format.age(message.created_at)}
          </Text>
        </Tooltip>
      </div>
      <p
        dir="auto"
        className={clx(
          "txt-small max-w-[85%] whitespace-pre-line rounded-lg px-3 py-2 [overflow-wrap:anywhere]",
          isStaff ? "bg-ui-bg-highlight" : "bg-ui-bg-component border"
        )}
      >
        {message.body}
      </p>
      <AttachmentList attachments={message.attachments} />
    </li>
  )
}
