import { usePortal } from "../hooks/use-portal"

type ShowMoreProps = {
  /** How many are there already, were asked for, and are there in all. */
  shown: number
  asked: number
  count: number
  onClick: () => void
}

/** The rest of a long list, a page at a time. */
export function ShowMore({ shown, asked, count, onClick }: ShowMoreProps) {
  const { t } = usePortal()
  if (shown >= count) return null
  const isLoading = shown < asked
  return (
    <button
      type="button"
      className="button more-rows"
      aria-disabled={isLoading}
      onClick={() => !isLoading && onClick()}
    >
      {isLoading ? t("common.loading") : t("common.showMore")}
    </button>
  )
}
