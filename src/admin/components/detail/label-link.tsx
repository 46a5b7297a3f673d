import type { HttpRmaLabel } from "../../../types/http"
import { useWords } from "../../hooks/use-words"

export function LabelLink({ label }: { label: HttpRmaLabel }) {
  const { t } = useWords()
  const name = [label.carrier, label.tracking_number].filter(Boolean).join(" ") || t("common.open")

  return label.url ? (
    <a
      href={label.url}
      target="_blank"
      rel="noreferrer"
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
    >
      {name}
    </a>
  ) : (
    <span>{name}</span>
  )
}
