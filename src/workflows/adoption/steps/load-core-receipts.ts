import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { sumOf } from "../../../domain/sum-of"
import type { CoreReceipt } from "../../../domain"
import { coreReceiptFields, parseCoreReceipts } from "../../../facts/core-receipt"
import type { RmaRecord } from "../../../facts/rma"
import type { RmaAlone } from "../../rma/steps/load-rma"

export type CoreReceipts = { location_id: string | null; receipts: CoreReceipt[] }

/** What core says that came of a case's Return, line by line; nothing where it has none. */
export const loadCoreReceiptsStep = createStep(
  "rma-load-core-receipts",
  async ({ rma }: RmaAlone, { container }) => {
    const { return_id } = rma
    if (return_id === null) return new StepResponse<CoreReceipts>({ location_id: null, receipts: [] })
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const [{ data: returns }, { data: changes }] = await Promise.all([
      query.graph({ entity: "return", fields: ["location_id"], filters: { id: return_id } }),
      query.graph({
        entity: "order_change",
        fields: coreReceiptFields,
        filters: { return_id, status: "confirmed" },
      }),
    ])
    const came = changes.flatMap(parseCoreReceipts)
    const lines = [...new Set(came.map(({ line_item_id }) => line_item_id))]
    const unitsOf = (lineId: string, isDismissed: boolean) =>
      sumOf(came, ({ line_item_id, quantity, is_dismissed }) =>
        line_item_id === lineId && is_dismissed === isDismissed ? quantity : 0
      )
    return new StepResponse<CoreReceipts>({
      location_id: returns[0]?.location_id ?? null,
      receipts: lines.map((line_item_id) => ({
        line_item_id,
        received: unitsOf(line_item_id, false),
        dismissed: unitsOf(line_item_id, true),
        known_dismissed: writtenOff(rma, line_item_id),
      })),
    })
  }
)

/** Units that we have as damaged and in no place of the shop: so core's dismissed ones are written. */
function writtenOff({ items }: RmaRecord, lineId: string): number {
  const units = items.filter(({ line_item_id }) => line_item_id === lineId).flatMap((item) => item.units)
  return sumOf(units, ({ quantity, condition, disposition, location_id }) =>
    condition === "damaged" && disposition === "scrap" && location_id === null ? quantity : 0
  )
}
