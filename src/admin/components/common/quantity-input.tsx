import { Input } from "@medusajs/ui"

type QuantityInputProps = {
  value: number
  onChange: (value: number) => void
  max?: number
  min?: number
  id?: string
  label?: string
  invalid?: boolean
  disabled?: boolean
}

/** Whole units. What is typed beyond the bounds is brought back to them. */
export function QuantityInput({
  value,
  onChange,
  max,
  min = 0,
  id,
  label,
  invalid,
  disabled,
}: QuantityInputProps) {
  return (
    <Input
      id={id}
      aria-label={label}
      aria-invalid={invalid}
      type="number"
      inputMode="numeric"
      size="small"
      min={min}
      max={max}
      step={1}
      disabled={disabled}
      value={value}
      onChange={(event) => onChange(toBounded(event.target.valueAsNumber, min, max))}
      onFocus={(event) => event.target.select()}
      className="text-right tabular-nums [appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none [&::-webkit-outer-spin-button]:appearance-none"
    />
  )
}

function toBounded(typed: number, min: number, max = Number.MAX_SAFE_INTEGER): number {
  return Number.isNaN(typed) ? min : Math.min(max, Math.max(min, Math.trunc(typed)))
}
