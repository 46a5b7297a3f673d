import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type MessageProps = { title: string; description?: string; icon?: ReactNode; action?: ReactNode }

/** Says in the middle of a card why there is nothing to see, and what can be done about it. */
export function Message({ title, description, icon, action }: MessageProps) {
  return (
    <div
      role="status"
      className="flex min-h-[150px] flex-col items-center justify-center gap-y-4 px-6 py-8 text-center"
    >
      {icon && <span className="text-ui-fg-subtle">{icon}</span>}
      <div className="flex flex-col gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {title}
        </Text>
        {description && (
          <Text size="small" className="text-ui-fg-muted text-pretty">
            {description}
          </Text>
        )}
      </div>
      {action}
    </div>
  )
}
