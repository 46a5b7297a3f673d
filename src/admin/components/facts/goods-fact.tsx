import { ArchiveBox, ArrowUturnLeft, CubeSolid, TruckFast } from "@medusajs/icons"
import type { ReactNode } from "react"
import type { GoodsFact as Goods } from "../../../domain"
import { useWords } from "../../hooks/use-words"
import { Fact, type FactTone } from "../common/fact"

const LOOKS: Record<Goods, { icon: ReactNode; tone: FactTone }> = {
  not_expected: { icon: <ArchiveBox />, tone: "quiet" },
  not_returned: { icon: <ArrowUturnLeft />, tone: "quiet" },
  awaited: { icon: <TruckFast />, tone: "busy" },
  partly_received: { icon: <CubeSolid />, tone: "warning" },
  received: { icon: <CubeSolid />, tone: "good" },
}

export function GoodsFact({ goods }: { goods: Goods }) {
  const { t } = useWords()
  return <Fact {...LOOKS[goods]}>{t(`goods.${goods}`)}</Fact>
}
