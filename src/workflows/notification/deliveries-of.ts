import {
  FALLBACK_LANGUAGE,
  isToldOtherwise,
  mailsAbout,
  type MailAuthor,
  type MailKind,
} from "../../domain"
import type { RmaRecord } from "../../facts/rma"
import type { NewDelivery } from "../../modules/rma/deliveries"
import { newId } from "../../modules/rma/new-id"
import type { RmaOptions } from "../../modules/rma/options"
import type { RmaEventPayload } from "../events"

/** A case, with where its customer reads mails now. */
export type MailedCase = Pick<RmaRecord, "id" | "locale"> & { email: string | null }

/** The mails that an event of a case brings: to whoever has an address and shall be told. */
export function deliveriesOf(
  event: string,
  payload: RmaEventPayload,
  by: MailAuthor,
  rma: MailedCase,
  settings: RmaOptions
): NewDelivery[] {
  return mailsAbout(event, by, settings.mails_off)
    .filter(
      ({ audience }) =>
        audience === "shop" || (payload.notify_customer && !isToldOtherwise(event, payload))
    )
    .flatMap((kind) => deliveryOf(kind, payload.history_id, rma, settings) ?? [])
}

/**
 * A mail about an entry of the history as it is written down; null where there is no address.
 * @param requested_by who of the staff sends it again: then it is another mail about the same entry
 */
export function deliveryOf(
  { event, audience }: MailKind,
  history_id: string,
  rma: MailedCase,
  { shop_email, shop_locale }: RmaOptions,
  requested_by: string | null = null
): NewDelivery | null {
  const isShop = audience === "shop"
  const recipient = isShop ? shop_email : rma.email
  if (!recipient) return null
  const id = newId("rdel")
  const key = `${history_id}:${audience}`
  return {
    id,
    key: requested_by ? `${key}:${id}` : key,
    rma_id: rma.id,
    history_id,
    event,
    audience,
    recipient,
    locale: (isShop ? shop_locale : rma.locale) ?? FALLBACK_LANGUAGE,
    requested_by,
  }
}
