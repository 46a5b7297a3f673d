import { ActionMenu, SectionRow } from "@medusajs/dashboard/components"
import { ArrowPath } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useState } from "react"
import { awaitedUnits } from "../../../domain"
import { sumOf } from "../../../domain/sum-of"
import type { AdminRma } from "../../../types/http"
import { useRmaSettings, useStockLocations } from "../../hooks/api/settings"
import { useDeadline } from "../../hooks/use-deadline"
import { useWords } from "../../hooks/use-words"
import { hasDeadline } from "../../lib/deadline"
import { MoveUnitsDialog } from "../acts/move-units-dialog"
import { Section } from "../common/section"
import { GoodsFact } from "../facts/goods-fact"

/** Where the goods of the case are, and how they come. */
export function GoodsSection({ rma }: { rma: AdminRma }) {
  const { t } = useWords()
  const deadline = useDeadline()
  const { data: locations = [] } = useStockLocations()
  const { data: settings } = useRmaSettings()
  const locationId = rma.location_id ?? settings?.default_location_id
  const location = locations.find(({ id }) => id === locationId)
  const [isMoving, setIsMoving] = useState(false)
  const move = {
    icon: <ArrowPath />,
    label: t("moveUnits.action"),
    onClick: () => setIsMoving(true),
  }

  return (
    <Section
      title={t("goodsCard.title")}
      actions={
        <div className="flex items-center gap-x-2">
          <GoodsFact goods={rma.goods} />
          {rma.items.some(({ units }) => units.length > 0) && <ActionMenu groups={[{ actions: [move] }]} />}
        </div>
      }
    >
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {whereTheyAre()}
      </Text>
      {rma.goods !== "not_expected" && (
        <SectionRow
          title={t("fields.returnTo")}
          value={location?.name ?? t("goodsCard.orderLocation")}
        />
      )}
      {rma.return_by && hasDeadline(rma) && (
        <SectionRow title={t("fields.returnBy")} value={deadline(rma.return_by)} />
      )}
      {rma.tracking.length > 0 && (
        <SectionRow
          title={t("fields.tracking")}
          value={rma.tracking
            .map(({ carrier, tracking_number }) => `${carrier} ${tracking_number}`)
            .join("\n")}
        />
      )}
      {isMoving && <MoveUnitsDialog rma={rma} onClose={() => setIsMoving(false)} />}
    </Section>
  )

  function whereTheyAre(): string {
    switch (rma.goods) {
      case "not_expected":
        return t("goodsCard.notExpected")
      case "not_returned":
        return t("goodsCard.nothing")
      case "awaited":
      case "partly_received":
        return t("goodsCard.awaitedUnits", { count: sumOf(rma.items, awaitedUnits) })
      case "received":
        return t("goodsCard.allIn")
    }
  }
}
