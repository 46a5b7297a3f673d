import { useWords } from "../../hooks/use-words"

export function CreditNotesBreadcrumb() {
  const { t } = useWords()
  return <span>{t("menu.creditNotes")}</span>
}
