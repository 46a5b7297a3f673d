import type { InputHTMLAttributes } from "react"
import { Field } from "./field"

type TextFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value"> & {
  label: string
  hint?: string
  error?: string
  isRequired?: boolean
  value: string
  onChange: (value: string) => void
}

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  isRequired,
  value,
  onChange,
  ...input
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} isRequired={isRequired}>
      {(control) => (
        <input
          {...input}
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
