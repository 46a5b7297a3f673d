import { Button, clx, FocusModal, Heading, Text } from "@medusajs/ui"
import { useGuardedClose } from "../../hooks/use-guarded-close"
import { useWords } from "../../hooks/use-words"
import type { FormFrameProps } from "./form-drawer"

type FormModalProps = Omit<FormFrameProps, "isDestructive"> & {
  /** A grid wants all the width there is. */
  isWide?: boolean
  /** A second way to send the form, such as "Save as draft". */
  secondary?: { label: string; onSubmit: () => void; canSubmit: boolean }
}

/** A form over the whole page, for a grid or for many fields. */
export function FormModal({
  title,
  description,
  submitLabel,
  onSubmit,
  onClose,
  isPending,
  canSubmit = true,
  isDirty = false,
  isWide = false,
  secondary,
  status,
  children,
}: FormModalProps) {
  const { t } = useWords()
  const close = useGuardedClose(isDirty, onClose)

  return (
    <FocusModal open onOpenChange={() => void close()}>
      <FocusModal.Content>
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
          <FocusModal.Header />
          <FocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto px-4 py-8 md:px-8 md:py-16">
            <div
              className={clx("flex w-full flex-col gap-y-8", {
                "max-w-[720px]": !isWide,
                "max-w-[1200px]": isWide,
              })}
            >
              <div className="flex flex-col gap-y-1">
                <FocusModal.Title asChild>
                  <Heading>{title}</Heading>
                </FocusModal.Title>
                <FocusModal.Description asChild>
                  <Text size="small" className="text-ui-fg-subtle">
                    {description}
                  </Text>
                </FocusModal.Description>
              </div>
              {children}
            </div>
          </FocusModal.Body>
          <FocusModal.Footer className="flex-wrap gap-y-2">
            {status && <div className="mr-auto">{status}</div>}
            <Button type="button" size="small" variant="secondary" onClick={() => void close()}>
              {t("common.cancel")}
            </Button>
            {secondary && (
              <Button
                type="button"
                size="small"
                variant="secondary"
                disabled={!secondary.canSubmit || isPending}
                onClick={secondary.onSubmit}
              >
                {secondary.label}
              </Button>
            )}
            <Button type="submit" size="small" disabled={!canSubmit} isLoading={isPending}>
              {submitLabel}
            </Button>
          </FocusModal.Footer>
        </form>
      </FocusModal.Content>
    </FocusModal>
  )
}
