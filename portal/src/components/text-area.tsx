import { Field } from "./field"

type TextAreaProps = {
  label: string
  hint?: string
  error?: string
  isRequired?: boolean
  rows?: number
  value: string
  onChange: (value: string) => void
}

/** Text of several lines. */
export function TextArea({
  label,
  hint,
  error,
  isRequired,
  rows = 3,
  value,
  onChange,
}: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} isRequired={isRequired}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
