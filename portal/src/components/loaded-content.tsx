import { useEffect, type ReactNode } from "react"
import { RequestError } from "../store-api/request-error"
import type { Loaded } from "../hooks/use-loaded"
import { usePortal } from "../hooks/use-portal"
import type { Access } from "../lib/access"
import { refusalWords } from "../lib/refusal-words"
import { Loading } from "./loading"
import { Missing } from "./missing"
import { MissingPage } from "./missing-page"
import { Notice } from "./notice"
import { Page } from "./page"

type LoadedContentProps<T> = {
  of: Loaded<T> & { reload: () => void }
  /** By which it was asked for: forgotten where it opens nothing any more. */
  access: Access
  /** Whether it is all that the page shows: what stands in for it then has a heading, too. */
  isPage?: boolean
  children: (value: T) => ReactNode
}

/** Shows what was loaded, or that it is on its way, not there, or out of reach. */
export function LoadedContent<T>({
  of: loaded,
  access,
  isPage = false,
  children,
}: LoadedContentProps<T>) {
  const { t, leave } = usePortal()
  const error = loaded.state === "failed" ? loaded.error : null
  const isEnded = error instanceof RequestError && error.status === 401

  useEffect(() => {
    if (isEnded) leave(access, { isEnded: true })
  }, [isEnded, access, leave])

  if (loaded.state === "ready") return <>{children(loaded.value)}</>
  if (loaded.state === "loading" || isEnded) return <Loading label={t("common.loading")} />
  if (error instanceof RequestError && error.status === 404) {
    return isPage ? <MissingPage /> : <Missing />
  }
  const notice = (
    <Notice tone="error" title={t("failed.title")}>
      <p>{refusalWords(error, t)}</p>
      <button type="button" className="button" onClick={loaded.reload}>
        {t("common.retry")}
      </button>
    </Notice>
  )
  return isPage ? <Page title={t("titles.portal")}>{notice}</Page> : notice
}
