import { ExclamationCircle } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useWords } from "../../hooks/use-words"
import { Message } from "./message"

/** What could not be read, with a way to try again. */
export function LoadError({ title, onRetry }: { title?: string; onRetry: () => void }) {
  const { t } = useWords()

  return (
    <Message
      icon={<ExclamationCircle />}
      title={title ?? t("errors.loadTitle")}
      description={t("errors.loadDescription")}
      action={
        <Button size="small" variant="secondary" onClick={onRetry}>
          {t("common.retry")}
        </Button>
      }
    />
  )
}
