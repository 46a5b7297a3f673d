import { Badge, Button, Text } from "@medusajs/ui"
import { useRef, useState } from "react"
import { assertMayWrite, isAllowed } from "../../../domain"
import type { AdminRma } from "../../../types/http"
import { useMessages } from "../../hooks/api/messages"
import { useIsShown } from "../../hooks/use-is-shown"
import { useWords } from "../../hooks/use-words"
import { LoadError } from "../common/load-error"
import { RowsSkeleton } from "../common/rows-skeleton"
import { Section } from "../common/section"
import { MessageForm } from "./message-form"
import { MessageRow } from "./message-row"

/** What shopper and staff write to each other, oldest first, and the form to answer. */
export function MessagesSection({ rma }: { rma: AdminRma }) {
  const { t } = useWords()
  const card = useRef<HTMLDivElement>(null)
  const isShown = useIsShown(card)
  // As it was when the page was opened: by being shown, the thread is read.
  const [newCount] = useState(rma.unread_for_staff)
  const thread = useMessages(rma, { isShown })
  const { data, isError, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = thread
  const latestFirst = data?.pages.flatMap((page) => page.messages) ?? []
  const isNew = new Set(
    latestFirst
      .filter(({ author_type }) => author_type === "customer")
      .slice(0, newCount)
      .map(({ id }) => id)
  )
  const mayWrite = isAllowed(() => assertMayWrite(rma, "user"))

  return (
    <div ref={card}>
      <Section
        title={t("messages.title")}
        actions={
          newCount > 0 && (
            <Badge size="2xsmall" color="blue">
              {t("messages.new", { count: newCount })}
            </Badge>
          )
        }
      >
        {isError && <LoadError title={t("messages.failed")} onRetry={() => void refetch()} />}
        {!isError && !data && <RowsSkeleton />}
        {data && latestFirst.length === 0 && (
          <div className="px-6 py-4">
            <Text size="small" leading="compact" weight="plus">
              {t("messages.empty")}
            </Text>
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {mayWrite ? t("messages.emptyHint") : t("messages.draft")}
            </Text>
          </div>
        )}
        {latestFirst.length > 0 && (
          <div className="flex flex-col gap-y-4 px-6 py-4">
            {hasNextPage && (
              <Button
                size="small"
                variant="transparent"
                className="self-center"
                isLoading={isFetchingNextPage}
                onClick={() => void fetchNextPage()}
              >
                {t("messages.earlier")}
              </Button>
            )}
            <ol className="flex flex-col gap-y-4">
              {[...latestFirst].reverse().map((message) => (
                <MessageRow key={message.id} message={message} isNew={isNew.has(message.id)} />
              ))}
            </ol>
          </div>
        )}
        {mayWrite && <MessageForm rma={rma} />}
      </Section>
    </div>
  )
}
