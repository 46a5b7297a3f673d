import type { Audience, DeliveryStatus } from "../../domain/words"

/** The words of one mail: a merchant's own, or ours where there are none. */
export type AdminNotificationTemplate = {
  /** Also of ours: `<event>:<audience>:<locale>`. */
  id: string
  event: string
  audience: Audience
  locale: string
  /** Liquid. */
  subject: string
  /** Liquid, in HTML. */
  body: string
  /** Whether a merchant changed it. */
  is_custom: boolean
  /** The variables it may use. */
  variables: string[]
  updated_at: string | null
}

export type AdminNotificationTemplateResponse = {
  rma_notification_template: AdminNotificationTemplate
}
export type AdminNotificationTemplateListResponse = {
  rma_notification_templates: AdminNotificationTemplate[]
  count: number
  limit: number
  offset: number
  /** Every language that there are words in, ours and the merchant's. */
  locales: string[]
}

/** The body of `…/preview` and `…/test`; a template that is not saved yet may be tried. */
export type AdminTryNotificationTemplate = {
  rma_id?: string
  subject?: string
  body?: string
  /** Of a test. */
  to?: string
}
export type AdminNotificationPreviewResponse = {
  preview: { subject: string; html: string; text: string }
}

export type AdminNotificationTestResponse = { sent: true }

/** How one mail about an event fares. */
export type HttpNotificationDelivery = {
  id: string
  history_id: string
  event: string
  audience: Audience
  recipient: string
  status: DeliveryStatus
  attempts: number
  next_attempt_at: string | null
  failure: string | null
  sent_at: string | null
  /** Who of the staff sent it again; null: the event itself sent it. */
  requested_by: string | null
  created_at: string
}

export type AdminNotificationDeliveryResponse = {
  rma_notification_delivery: HttpNotificationDelivery
}
