import { useEffect, useRef, type ReactNode } from "react"
import { usePortal } from "../hooks/use-portal"

type PageProps = {
  title: string
  /** A line above the title: where the page stands, or the way back. */
  above?: ReactNode
  children: ReactNode
}

/**
 * A page with its heading. The heading takes the focus when the page comes, so that a screen reader
 * says where one is, and the keyboard goes on from there.
 */
export function Page({ title, above, children }: PageProps) {
  const { shopName, t } = usePortal()
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    document.title = `${title} · ${shopName ?? t("titles.portal")}`
  }, [title, shopName, t])
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  return (
    <>
      {above}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  )
}
