import { Text } from "@medusajs/ui"
import type { HttpRmaItem } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { WishedVariant } from "../detail/wished-variant"

/** What an item is exchanged for, as far as somebody said. */
export function WishedReplacement({ item }: { item: HttpRmaItem }) {
  const { t } = useWords()
  if (item.resolution === "reship") {
    return <Text size="small">{t("exchange.sentAgain")}</Text>
  }
  if (item.exchange_variant_id) {
    return <WishedVariant id={item.exchange_variant_id} />
  }
  return (
    <Text size="small" className="text-ui-fg-error">
      {t("exchange.notChosen")}
    </Text>
  )
}
