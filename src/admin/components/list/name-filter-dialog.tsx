import { Input } from "@medusajs/ui"
import { useState } from "react"
import { useWords } from "../../hooks/use-words"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"

type NameFilterDialogProps = {
  title: string
  description: string
  initial: string
  isPending: boolean
  onSubmit: (name: string) => void
  onClose: () => void
}

/** Asks under which name a search is kept. */
export function NameFilterDialog({ initial, onSubmit, ...frame }: NameFilterDialogProps) {
  const { t } = useWords()
  const [name, setName] = useState(initial)

  return (
    <FormDrawer
      {...frame}
      submitLabel={t("common.save")}
      onSubmit={() => onSubmit(name.trim())}
      canSubmit={name.trim() !== ""}
      isDirty={name !== initial}
    >
      <FormField label={t("savedFilters.name")}>
        {(id) => (
          <Input
            id={id}
            maxLength={255}
            placeholder={t("savedFilters.namePlaceholder")}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </FormField>
    </FormDrawer>
  )
}
