import type { ReactNode } from "react"
import { ParcelIcon } from "./icons"

type EmptyStateProps = { title: string; text: string; children?: ReactNode }

/** What stands where nothing is, with what one can do about it. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <div className="empty">
      <ParcelIcon />
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  )
}
