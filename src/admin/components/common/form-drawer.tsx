import { Button, Drawer, Heading } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useGuardedClose } from "../../hooks/use-guarded-close"
import { useWords } from "../../hooks/use-words"

export type FormFrameProps = {
  title: string
  description: string
  submitLabel: string
  onSubmit: () => void
  onClose: () => void
  isPending: boolean
  canSubmit?: boolean
  isDirty?: boolean
  isDestructive?: boolean
  /** Stands left of the buttons: a total, or what is still missing. */
  status?: ReactNode
  children: ReactNode
}

/** A form that slides in from the right, for a few fields. */
export function FormDrawer({
  title,
  description,
  submitLabel,
  onSubmit,
  onClose,
  isPending,
  canSubmit = true,
  isDirty = false,
  isDestructive = false,
  closeLabel,
  status,
  children,
}: FormFrameProps & { closeLabel?: string }) {
  const { t } = useWords()
  const close = useGuardedClose(isDirty, onClose)

  return (
    <Drawer open onOpenChange={() => void close()}>
      <Drawer.Content onOpenAutoFocus={focusFirstField}>
        <form
          noValidate
          className="flex size-full flex-col overflow-hidden"
          onSubmit={(event) => {
            event.preventDefault()
            // React hands the event on to forms that this one was opened from, portal or not.
            event.stopPropagation()
            if (canSubmit && !isPending) {
              onSubmit()
            }
          }}
        >
          <Drawer.Header>
            <Drawer.Title asChild>
              <Heading>{title}</Heading>
            </Drawer.Title>
            <Drawer.Description className="txt-small text-ui-fg-subtle">
              {description}
            </Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
            {children}
          </Drawer.Body>
          <Drawer.Footer className="flex-wrap gap-y-2">
            {status && <div className="mr-auto">{status}</div>}
            <Button type="button" size="small" variant="secondary" onClick={() => void close()}>
              {closeLabel ?? t("common.cancel")}
            </Button>
            <Button
              type="submit"
              size="small"
              variant={isDestructive ? "danger" : "primary"}
              disabled={!canSubmit}
              isLoading={isPending}
            >
              {submitLabel}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}

/** Switches bring an input along that nobody can see. */
const FIELDS =
  "input:not([aria-hidden]), textarea, [role=combobox], [role=spinbutton], [role=radio], [role=switch]"

/**
 * Puts the cursor into the first field and not on the cross that closes the form. A moment later,
 * because a menu that the form was opened from gives the focus back to its own button.
 */
function focusFirstField(event: Event): void {
  const content = event.currentTarget
  if (!(content instanceof HTMLElement)) return
  event.preventDefault()
  setTimeout(() => {
    const target = content.querySelector<HTMLElement>(FIELDS) ?? content
    target.focus()
  })
}
