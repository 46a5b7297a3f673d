import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"

export type FactTone = "quiet" | "plain" | "good" | "busy" | "warning"

type FactProps = { icon: ReactNode; tone: FactTone; children: ReactNode }

/** A fact of a case: an icon and, never without it, the words. */
export function Fact({ icon, tone, children }: FactProps) {
  return (
    <span
      className={clx("txt-compact-small inline-flex items-center gap-x-1.5 whitespace-nowrap", {
        "text-ui-fg-muted": tone === "quiet",
        "text-ui-fg-subtle": tone !== "quiet",
        "[&_svg]:text-ui-fg-muted": tone === "quiet" || tone === "plain",
        "[&_svg]:text-ui-tag-green-icon": tone === "good",
        "[&_svg]:text-ui-tag-blue-icon": tone === "busy",
        "[&_svg]:text-ui-tag-orange-icon": tone === "warning",
      })}
    >
      <span aria-hidden>{icon}</span>
      {children}
    </span>
  )
}
