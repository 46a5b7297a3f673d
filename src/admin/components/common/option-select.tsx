import { Select } from "@medusajs/ui"
import { Fragment } from "react"

export type Option<Value extends string> = { value: Value; label: string; disabled?: boolean }
export type OptionGroup<Value extends string> = { label: string | null; options: Option<Value>[] }

type OptionSelectProps<Value extends string> = {
  value: Value | null
  onChange: (value: Value) => void
  options?: Option<Value>[]
  groups?: OptionGroup<Value>[]
  placeholder?: string
  id?: string
  label?: string
  invalid?: boolean
  disabled?: boolean
}

/** A closed choice, with or without headings. */
export function OptionSelect<Value extends string>({
  value,
  onChange,
  options = [],
  groups = [{ label: null, options }],
  placeholder,
  id,
  label,
  invalid,
  disabled,
}: OptionSelectProps<Value>) {
  return (
    <Select
      size="small"
      value={value ?? ""}
      // The browser's own select behind it reports "" when the chosen option goes away.
      onValueChange={(chosen) => chosen && onChange(chosen as Value)}
      disabled={disabled}
    >
      <Select.Trigger
        id={id}
        aria-label={label}
        aria-invalid={invalid}
        className="[&>span]:truncate"
      >
        <Select.Value placeholder={placeholder} />
      </Select.Trigger>
      <Select.Content>
        {groups.map((group, index) => (
          <Fragment key={group.label ?? index}>
            {index > 0 && <Select.Separator />}
            <Select.Group>
              {group.label && <Select.Label>{group.label}</Select.Label>}
              {group.options.map((option) => (
                <Select.Item key={option.value} value={option.value} disabled={option.disabled}>
                  {option.label}
                </Select.Item>
              ))}
            </Select.Group>
          </Fragment>
        ))}
      </Select.Content>
    </Select>
  )
}
