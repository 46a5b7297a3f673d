import { translationFor } from "../../../domain"
import type { RmaRecord } from "../../../facts/rma"
import type { RmaOptions } from "../../../modules/rma/options"
import { eventData } from "./event-data"
import type { MailVariables } from "./mail-variables"
import { dayWords } from "./value-words"

/** Whom a case is about, as the order knows them. */
export type MailedCustomer = { first_name: string | null; last_name: string | null }

export type MailCause = {
  /** What the event says. */
  payload: Record<string, unknown>
  by: MailVariables["data"]["by"]
}

export type MailSurroundings = {
  settings: RmaOptions
  customer: MailedCustomer
  /** What Medusa calls the shop, where the merchant did not say. */
  store_name: string
  link: string | null
  has_slip: boolean
  has_label: boolean
  /** Only in a mail to the customer that it is for. */
  gift_card: { code: string; expires_at: Date | null } | null
}

/** What the templates are filled in with: a case and its event in the words of a language. */
export function variablesOf(
  rma: RmaRecord,
  { payload, by }: MailCause,
  { settings, customer, store_name, link, has_slip, has_label, gift_card }: MailSurroundings,
  locale: string
): MailVariables {
  const shop = translationFor(settings.translations, locale)
  const { first_name, last_name } = customer
  const said = { by, has_slip, has_label }
  return {
    rma: {
      number: rma.display_id,
      status: rma.status,
      kind: rma.kind,
      goods_expected: rma.items.some(
        (item) =>
          item.return_expected && quantityOf(item, rma) > 0
      ),
      return_by: rma.return_by && dayWords(rma.return_by, locale, settings.time_zone),
      rejection_reason: rma.rejection_reason,
      customer_note: rma.customer_note,
      tracking_number: rma.label?.tracking_number ?? null,
      label_url: rma.label?.url ?? null,
      items: rma.items
        .map((item) => ({
          title: item.title,
          quantity: quantityOf(item, rma),
          subtitle: item.subtitle,
          sku: item.sku,
          reason: item.reason_label,
          action: item.action_label,
          note: item.note,
        }))
        .filter(({ quantity }) => quantity > 0),
    },
    order: { number: `#${rma.order_display_id}` },
    customer: {
      name: [first_name, last_name].filter(Boolean).join(" ") || null,
      first_name,
      last_name,
      email: rma.email,
    },
    shop: {
      name: settings.shop_name ?? store_name,
      email: settings.shop_email,
      return_address: shop?.return_address ?? settings.return_address,
      instructions: shop?.instructions ?? settings.instructions,
    },
    link,
    gift_card: {
      code: gift_card?.code ?? null,
      expires_at: gift_card?.expires_at
        ? dayWords(gift_card.expires_at, locale, settings.time_zone)
        : null,
    },
    data: eventData(payload, rma, { locale, time_zone: settings.time_zone }, said),
  }
}

/** Before the yes all that was asked for. What was closed short since is not approved any more. */
function quantityOf(
  { approved_quantity, requested_quantity }: RmaRecord["items"][number],
  { approved_at }: Pick<RmaRecord, "approved_at">
): number {
  return approved_at === null ? requested_quantity : approved_quantity
}
