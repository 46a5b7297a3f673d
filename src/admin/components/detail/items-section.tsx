import type { AdminRma } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { Section } from "../common/section"
import { ItemRow } from "./item-row"

export function ItemsSection({ rma }: { rma: AdminRma }) {
  const { t } = useWords()

  return (
    <Section title={t("items.title")}>
      {rma.items.map((item) => (
        <ItemRow key={item.id} rma={rma} item={item} />
      ))}
    </Section>
  )
}
