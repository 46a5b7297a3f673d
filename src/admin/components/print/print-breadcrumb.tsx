import { useWords } from "../../hooks/use-words"

export function PrintBreadcrumb() {
  const { t } = useWords()
  return <span>{t("common.print")}</span>
}
