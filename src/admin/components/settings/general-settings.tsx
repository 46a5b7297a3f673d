import { Container } from "@medusajs/ui"
import { useRmaSettings } from "../../hooks/api/settings"
import { LoadError } from "../common/load-error"
import { RowsSkeleton } from "../common/rows-skeleton"
import { AccessCard } from "./cards/access-card"
import { CreditNotesCard } from "./cards/credit-notes-card"
import { DeadlinesCard } from "./cards/deadlines-card"
import { FeesCard } from "./cards/fees-card"
import { FilesCard } from "./cards/files-card"
import { GiftCardsCard } from "./cards/gift-cards-card"
import { GoodsCard } from "./cards/goods-card"
import { ShopCard } from "./cards/shop-card"
import { WordsCard } from "./cards/words-card"

/** What holds for all returns of the shop. */
export function GeneralSettings() {
  const { data: settings, isError, refetch } = useRmaSettings()

  if (!settings) {
    return (
      <Container className="p-0">
        {isError ? <LoadError onRetry={() => void refetch()} /> : <RowsSkeleton rows={8} />}
      </Container>
    )
  }
  return (
    <>
      <AccessCard settings={settings} />
      <ShopCard settings={settings} />
      <WordsCard settings={settings} />
      <DeadlinesCard settings={settings} />
      <GoodsCard settings={settings} />
      <FeesCard settings={settings} />
      <CreditNotesCard settings={settings} />
      <GiftCardsCard settings={settings} />
      <FilesCard settings={settings} />
    </>
  )
}
