import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminReturnAction } from "../../../types/http"
import { useWrittenReturnActions } from "../../hooks/api/settings"
import { useWords } from "../../hooks/use-words"
import { LoadError } from "../common/load-error"
import { Message } from "../common/message"
import { RowsSkeleton } from "../common/rows-skeleton"
import { ActionDrawer } from "./action-drawer"
import { ActionRow } from "./action-row"

/** All return actions in their order. */
export function ActionSettings() {
  const { t } = useWords()
  const { data: actions, isError, refetch } = useWrittenReturnActions()
  const [edited, setEdited] = useState<AdminReturnAction | "new" | null>(null)

  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading>{t("settings.actions.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("settings.actions.description")}
          </Text>
        </div>
        <Button size="small" variant="secondary" onClick={() => setEdited("new")}>
          {t("settings.actions.create")}
        </Button>
      </div>
      {!actions && (isError ? <LoadError onRetry={() => void refetch()} /> : <RowsSkeleton rows={6} />)}
      {actions?.length === 0 && (
        <Message
          title={t("settings.actions.emptyTitle")}
          description={t("settings.actions.emptyDescription")}
        />
      )}
      {actions && actions.length > 0 && (
        <ul aria-label={t("settings.actions.title")} className="divide-y">
          {actions.map((action, place) => (
            <ActionRow
              key={action.id}
              action={action}
              place={place}
              isLast={place === actions.length - 1}
              onEdit={() => setEdited(action)}
            />
          ))}
        </ul>
      )}
      {edited && (
        <ActionDrawer
          action={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Container>
  )
}
