import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"

type FilterButtonProps = { isActive: boolean; onClick: () => void; children: ReactNode }

/** One saved search; pressed while the list shows it. */
export function FilterButton({ isActive, onClick, children }: FilterButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={isActive}
      onClick={onClick}
      className={clx(
        "txt-compact-small-plus focus-visible:shadow-borders-focus h-7 shrink-0 text-nowrap rounded-md px-2 outline-none transition-fg",
        isActive
          ? "bg-ui-bg-base-pressed text-ui-fg-base"
          : "text-ui-fg-subtle hover:bg-ui-bg-base-hover"
      )}
    >
      {children}
    </button>
  )
}
