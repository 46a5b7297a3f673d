import { useWords } from "../../hooks/use-words"

export function ReturnsBreadcrumb() {
  const { t } = useWords()
  return <span>{t("menu.returns")}</span>
}
