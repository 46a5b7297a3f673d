import { Checkbox, Label } from "@medusajs/ui"
import { useId } from "react"

type CheckListProps = {
  label: string
  options: { value: string; label: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Any number of a few things. */
export function CheckList({ label, options, chosen, onChange }: CheckListProps) {
  const id = useId()
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])

  return (
    <div role="group" aria-label={label} className="flex flex-col gap-y-2">
      {options.map((option) => (
        <div key={option.value} className="flex items-center gap-x-2">
          <Checkbox
            id={`${id}-${option.value}`}
            checked={chosen.includes(option.value)}
            onCheckedChange={() => toggle(option.value)}
          />
          <Label htmlFor={`${id}-${option.value}`} size="small">
            {option.label}
          </Label>
        </div>
      ))}
    </div>
  )
}
