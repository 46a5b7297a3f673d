import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { translationFor } from "../../domain/translation-for"
import { addressLines, parseAddress } from "../../facts/address"
import type { RmaItemRecord, RmaRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"
import type { SlipFacts } from "./slip-document"
import type { SlipWords } from "./slip-words"

/**
 * Reads what the slip of a case says. What the merchant wrote is given in the language of `locale`
 * where they wrote it in that too; countries in the language of our own words.
 */
export async function loadSlip(
  container: MedusaContainer,
  rma: RmaRecord,
  { locale, words }: { locale: string | null; words: SlipWords }
): Promise<SlipFacts> {
  const [settings, address, location, labelIn] = await Promise.all([
    container.resolve(RMA_MODULE).readSettings(),
    loadSender(container, rma.order_id),
    rma.location_id ? loadLocation(container, rma.location_id) : null,
    loadLabels(container, rma, locale),
  ])
  const translated = translationFor(settings.translations, locale)
  const return_address = translated?.return_address ?? settings.return_address
  const receiver = [
    settings.shop_name ?? location?.name ?? "",
    ...addressLines(location?.address ?? null, words.locale),
  ]
  return {
    number: rma.display_id,
    order: `#${rma.order_display_id}`,
    shop_name: settings.shop_name,
    receiver: return_address?.split("\n") ?? receiver,
    sender: [...addressLines(address, words.locale), rma.email],
    approved_at: rma.approved_at,
    return_by: rma.return_by,
    time_zone: settings.time_zone,
    items: rma.items
      .filter((item) => item.return_expected && item.approved_quantity > 0)
      .map((item) => ({
        quantity: item.approved_quantity,
        title: item.title,
        subtitle: item.subtitle,
        sku: item.sku,
        ...labelIn(item),
      })),
    instructions: translated?.instructions ?? settings.instructions,
  }
}

async function loadSender(container: MedusaContainer, orderId: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "shipping_address.*"],
    filters: { id: orderId },
  })
  return parseAddress(data[0]?.shipping_address)
}

/** Reasons and actions by the label that they have in a language, else by the one that the case keeps. */
async function loadLabels(container: MedusaContainer, { items }: RmaRecord, locale: string | null) {
  const rmaModule = container.resolve(RMA_MODULE)
  const [reasons, actions] = await Promise.all([
    rmaModule.listReturnReasonSettings({ reason_id: items.flatMap((item) => item.reason_id ?? []) }),
    rmaModule.listReturnActions({ id: items.flatMap((item) => item.action_id ?? []) }),
  ])
  const labelOf = (row: { translations: unknown } | undefined) =>
    translationFor(labels.parse(row?.translations ?? null), locale)?.label
  return (item: RmaItemRecord) => ({
    reason: labelOf(reasons.find((row) => row.reason_id === item.reason_id)) ?? item.reason_label,
    action: labelOf(actions.find((row) => row.id === item.action_id)) ?? item.action_label,
  })
}

const labels = z.record(z.string(), z.object({ label: z.string().optional() })).nullable()

async function loadLocation(container: MedusaContainer, id: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "stock_location",
    fields: ["name", "address.*"],
    filters: { id },
  })
  return data[0] ? { name: data[0].name, address: parseAddress(data[0].address) } : null
}
