import { OptionSelect, type Option } from "../common/option-select"

const NONE = "none-of-these"

type OptionalSelectProps<Value extends string> = {
  value: Value | null
  onChange: (value: Value | null) => void
  options: Option<Value>[]
  /** What no choice means. */
  none: string
  id?: string
}

/** A closed choice that may be left open. */
export function OptionalSelect<Value extends string>({
  value,
  onChange,
  options,
  none,
  id,
}: OptionalSelectProps<Value>) {
  return (
    <OptionSelect<Value | typeof NONE>
      id={id}
      value={value ?? NONE}
      onChange={(chosen) => onChange(chosen === NONE ? null : chosen)}
      options={[{ value: NONE, label: none }, ...options]}
    />
  )
}
