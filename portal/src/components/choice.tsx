import { useId } from "react"

export type ChoiceOption<Value extends string> = {
  value: Value
  label: string
  hint?: string | null
  isDisabled?: boolean
}

type ChoiceProps<Value extends string> = {
  legend: string
  options: ChoiceOption<Value>[]
  value: Value | null
  error?: string
  onChange: (value: Value) => void
}

/** One of a few things, all of them in view: each a card as large as a thumb needs. */
export function Choice<Value extends string>({
  legend,
  options,
  value,
  error,
  onChange,
}: ChoiceProps<Value>) {
  const id = useId()
  return (
    <fieldset
      className={error ? "choice wrong" : "choice"}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="option">
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            disabled={option.isDisabled}
            onChange={() => onChange(option.value)}
            aria-describedby={option.hint ? `${id}-${option.value}` : undefined}
          />
          <span>
            <span className="option-label">{option.label}</span>
            {option.hint && (
              <span className="hint" id={`${id}-${option.value}`}>
                {option.hint}
              </span>
            )}
          </span>
        </label>
      ))}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
