import { Combobox } from "@medusajs/dashboard/components"
import { useState } from "react"
import { useThings, type ThingKind } from "../../hooks/api/return-policies"
import { useDebounced } from "../../hooks/use-debounced"
import { useWords } from "../../hooks/use-words"

type ThingComboboxProps = {
  kind: ThingKind
  chosen: string[]
  onChange: (chosen: string[]) => void
  id?: string
  label?: string
}

/** Any number of core's things, found by their names; a shop may have thousands of products. */
export function ThingCombobox({ kind, chosen, onChange, id, label }: ThingComboboxProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState("")
  const things = useThings(kind, useDebounced(typed.trim()), chosen)

  return (
    <Combobox<string[]>
      id={id}
      aria-label={label}
      value={chosen}
      onChange={(ids) => onChange(ids ?? [])}
      searchValue={typed}
      onSearchValueChange={setTyped}
      options={things.map((thing) => ({ value: thing.id, label: thing.label }))}
      displayMode="chips"
      placeholder={chosen.length ? undefined : t("policy.fields.search")}
      noResultsPlaceholder={
        <span className="txt-compact-small text-ui-fg-muted block px-2 py-1.5">
          {t("policy.fields.nothingFound")}
        </span>
      }
    />
  )
}
