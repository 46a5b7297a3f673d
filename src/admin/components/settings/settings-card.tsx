import { ActionMenu, SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { useState, type ReactNode } from "react"
import { useWords } from "../../hooks/use-words"
import { Section } from "../common/section"

type SettingsCardProps = {
  title: string
  /** What is set, by name; nothing set is a dash. */
  rows: [name: string, value: ReactNode][]
  form: (onClose: () => void) => ReactNode
}

/** Some of the settings, and the form by which they are changed. */
export function SettingsCard({ title, rows, form }: SettingsCardProps) {
  const { t } = useWords()
  const [isEditing, setIsEditing] = useState(false)
  const edit = {
    icon: <PencilSquare />,
    label: t("common.edit"),
    onClick: () => setIsEditing(true),
  }

  return (
    <Section title={title} actions={<ActionMenu groups={[{ actions: [edit] }]} />}>
      {rows.map(([name, value]) => (
        <SectionRow key={name} title={name} value={value ?? "–"} />
      ))}
      {isEditing && form(() => setIsEditing(false))}
    </Section>
  )
}
