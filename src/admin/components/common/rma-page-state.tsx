import { MagnifyingGlass } from "@medusajs/icons"
import { Button, Container } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useWords } from "../../hooks/use-words"
import { RETURNS_PATH } from "../../lib/paths"
import type { RequestError } from "../../lib/request-error"
import { LoadError } from "./load-error"
import { Message } from "./message"
import { RowsSkeleton } from "./rows-skeleton"

type RmaPageStateProps = { error: RequestError | null; onRetry: () => void }

/** Rows of the cards that will be there. */
const MAIN_CARDS = [2, 6, 3]
const SIDE_CARDS = [5, 2, 4]

/** A page about one RMA while there is none to show: loading, not found, or failed. */
export function RmaPageState({ error, onRetry }: RmaPageStateProps) {
  const { t } = useWords()

  if (!error) {
    return (
      <div
        aria-hidden
        className="flex flex-col gap-x-4 gap-y-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_440px]"
      >
        <div className="flex flex-col gap-y-3">
          {MAIN_CARDS.map((rows) => (
            <CardSkeleton key={rows} rows={rows} />
          ))}
        </div>
        <div className="flex flex-col gap-y-3">
          {SIDE_CARDS.map((rows) => (
            <CardSkeleton key={rows} rows={rows} />
          ))}
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

function CardSkeleton({ rows }: { rows: number }) {
  return (
    <Container className="p-0">
      <RowsSkeleton rows={rows} />
    </Container>
  )
}
