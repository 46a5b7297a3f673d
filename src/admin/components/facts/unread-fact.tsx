import { ChatBubble } from "@medusajs/icons"
import { useWords } from "../../hooks/use-words"
import { Fact } from "../common/fact"

type UnreadFactProps = {
  count: number
  /** Under a heading that says what this is about, "none" is enough. */
  isShort?: boolean
}

export function UnreadFact({ count, isShort = false }: UnreadFactProps) {
  const { t } = useWords()

  if (count > 0) {
    return (
      <Fact icon={<ChatBubble />} tone="warning">
        {t("unread.count", { count })}
      </Fact>
    )
  }

  return (
    <Fact icon={<ChatBubble />} tone="quiet">
      {isShort ? t("unread.noneShort") : t("unread.none")}
    </Fact>
  )
}
