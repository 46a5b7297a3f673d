import { Hint, Label, Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"
import { useWords } from "../../hooks/use-words"

type FormFieldProps = {
  label: string
  hint?: string
  error?: string
  optional?: boolean
  /** Given the id that ties the label to its control. */
  children: (id: string) => ReactNode
}

/** A labelled control with its hint, or what is wrong with it. */
export function FormField({ label, hint, error, optional, children }: FormFieldProps) {
  const id = useId()

  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex flex-col">
        <div className="flex items-center gap-x-1">
          <Label htmlFor={id} size="small" weight="plus">
            {label}
          </Label>
          {optional && <OptionalMark />}
        </div>
        {hint && <Hint>{hint}</Hint>}
      </div>
      {children(id)}
      {error && (
        <Hint variant="error" role="alert">
          {error}
        </Hint>
      )}
    </div>
  )
}

function OptionalMark() {
  const { t } = useWords()

  return (
    <Text size="small" leading="compact" className="text-ui-fg-muted">
      ({t("common.optional")})
    </Text>
  )
}
