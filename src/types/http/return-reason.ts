import type { RestockingFee } from "../../domain/settlement/restocking-fee"
import type { Disposition, Fault, LabelPayer } from "../../domain/words"

/**
 * A return reason of core with what this plugin knows of it: one entry for every reason of core, with
 * the usual values where the merchant set none.
 */
export type AdminReturnReasonSettings = {
  reason_id: string
  label: string
  value: string
  parent_return_reason_id: string | null
  /** Has children, so it is a category and cannot be chosen. */
  is_category: boolean
  is_visible: boolean
  requires_photos: boolean
  /** Empty: every visible action. */
  action_ids: string[] | null
  proposed_action_id: string | null
  default_disposition: Disposition | null
  label_paid_by: LabelPayer | null
  fault: Fault | null
  /** Null: what the policy says, and none where the shop is at fault. */
  restocking_fee: RestockingFee | null
  translations: Record<string, { label: string }> | null
  /** How many cases name it. */
  rma_count: number
}

/** The body of `POST /admin/return-reason-settings/:reason_id`: changes only what is named. */
export type AdminUpdateReturnReasonSettings = Partial<
  Pick<
    AdminReturnReasonSettings,
    | "is_visible"
    | "requires_photos"
    | "action_ids"
    | "proposed_action_id"
    | "default_disposition"
    | "label_paid_by"
    | "fault"
    | "restocking_fee"
    | "translations"
  >
>

export type AdminReturnReasonSettingsResponse = {
  return_reason_settings: AdminReturnReasonSettings
}
export type AdminReturnReasonSettingsListResponse = {
  return_reason_settings: AdminReturnReasonSettings[]
  count: number
  limit: number
  offset: number
}

/** A reason as a shopper may choose it, in the language asked for. */
export type StoreReturnReasonSettings = {
  reason_id: string
  label: string
  parent_return_reason_id: string | null
  /** It is a heading, and cannot be chosen. */
  is_category: boolean
  requires_photos: boolean
  action_ids: string[] | null
  proposed_action_id: string | null
}

export type StoreReturnReasonSettingsListResponse = {
  return_reason_settings: StoreReturnReasonSettings[]
}
