import { useEffect, useRef, type ReactNode } from "react"

type Tone = "info" | "success" | "warning" | "error"

type NoticeProps = {
  tone: Tone
  title?: string
  children?: ReactNode
  /** Takes the focus when it comes, for what must not be overlooked. */
  takesFocus?: boolean
}

/** Something to know, said aloud when it comes; errors at once. */
export function Notice({ tone, title, children, takesFocus = false }: NoticeProps) {
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) notice.current?.focus()
  }, [takesFocus])

  return (
    <div
      ref={notice}
      className={`notice ${tone}`}
      role={tone === "error" ? "alert" : "status"}
      tabIndex={takesFocus ? -1 : undefined}
    >
      {title && <strong>{title}</strong>}
      {children && <div>{children}</div>}
    </div>
  )
}
