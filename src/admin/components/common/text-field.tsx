import { Input, Textarea } from "@medusajs/ui"
import { FormField } from "./form-field"

type TextFieldProps = {
  label: string
  hint?: string
  error?: string
  optional?: boolean
  value: string
  onChange: (value: string) => void
  /** Lines; left out: one. */
  rows?: number
  type?: "text" | "email" | "url"
  /** Such as digits, for which phones have keys of their own. */
  inputMode?: "numeric" | "decimal"
  /** The language that is written here, for spelling and for the direction. */
  lang?: string
  placeholder?: string
}

export function TextField({
  label,
  hint,
  error,
  optional,
  value,
  onChange,
  rows,
  type = "text",
  inputMode,
  lang,
  placeholder,
}: TextFieldProps) {
  const control = { value, lang, placeholder, "aria-invalid": Boolean(error), dir: lang && "auto" }

  return (
    <FormField label={label} hint={hint} error={error} optional={optional}>
      {(id) =>
        rows ? (
          <Textarea
            {...control}
            id={id}
            rows={rows}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input
            {...control}
            id={id}
            size="small"
            type={type}
            inputMode={inputMode}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </FormField>
  )
}
