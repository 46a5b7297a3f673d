import { ChatBubble } from "@medusajs/icons"
import { useWords } from "../../hooks/use-words"
import { Fact } from "../common/fact"

export function UnreadFact({ count }: { count: number }) {
  const { t } = useWords()

  return (
    <Fact icon={<ChatBubble />} tone={count > 0 ? "warning" : "quiet"}>
      {count > 0 ? t("unread.count", { count }) : t("unread.none")}
    </Fact>
  )
}
