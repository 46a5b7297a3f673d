import { useRma } from "../../hooks/api/rmas"
import { useWords } from "../../hooks/use-words"

export function RmaBreadcrumb({ id }: { id: string }) {
  const { t } = useWords()
  const { data: rma } = useRma(id)
  return <span>{rma?.display_id ?? t("fields.number")}</span>
}
