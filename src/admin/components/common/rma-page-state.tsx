import { MagnifyingGlass } from "@medusajs/icons"
import { Button, Container, Skeleton } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useWords } from "../../hooks/use-words"
import { RETURNS_PATH } from "../../lib/paths"
import type { RequestError } from "../../lib/request-error"
import { LoadError } from "./load-error"
import { Message } from "./message"

type RmaPageStateProps = { error: RequestError | null; onRetry: () => void }

/** A page about one RMA while there is none to show: loading, not found, or failed. */
export function RmaPageState({ error, onRetry }: RmaPageStateProps) {
  const { t } = useWords()

  if (!error) {
    return (
      <div aria-hidden className="flex flex-col gap-x-4 gap-y-3 xl:flex-row">
        <div className="flex w-full flex-col gap-y-3">
          <Skeleton className="h-40 w-full rounded-lg" />
          <Skeleton className="h-64 w-full rounded-lg" />
          <Skeleton className="h-40 w-full rounded-lg" />
        </div>
        <div className="flex w-full flex-col gap-y-3 xl:max-w-[440px]">
          <Skeleton className="h-64 w-full rounded-lg" />
          <Skeleton className="h-40 w-full rounded-lg" />
        </div>
      </div>
    )
  }

  return (
    <Container className="p-0">
      {error.status === 404 ? (
        <Message
          icon={<MagnifyingGlass />}
          title={t("errors.notFoundTitle")}
          description={t("errors.notFoundDescription")}
          action={
            <Button size="small" variant="secondary" asChild>
              <Link to={RETURNS_PATH}>{t("common.back")}</Link>
            </Button>
          }
        />
      ) : (
        <LoadError onRetry={onRetry} />
      )}
    </Container>
  )
}
