import { Hint, Label, Switch } from "@medusajs/ui"
import { useId } from "react"

type SwitchFieldProps = {
  label: string
  hint?: string
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

export function SwitchField({ label, hint, checked, disabled, onChange }: SwitchFieldProps) {
  const id = useId()

  return (
    <div className="flex items-start gap-x-3">
      <Switch
        id={id}
        size="small"
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
        className="mt-0.5 shrink-0"
      />
      <div className="flex flex-col">
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        {hint && <Hint>{hint}</Hint>}
      </div>
    </div>
  )
}
