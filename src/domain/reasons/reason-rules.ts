/** What a merchant asks of shoppers who give a reason. */
export type ReasonRules = {
  /** Shoppers may choose it; otherwise it is for staff. */
  is_visible: boolean
  requires_photos: boolean
  /** The actions that may be chosen with it; null allows all. */
  action_ids: readonly string[] | null
}

/** What holds for a reason of which the merchant said nothing. */
export const USUAL_REASON_RULES: ReasonRules = {
  is_visible: true,
  requires_photos: false,
  action_ids: null,
}
