import type { LabelPayer } from "../words"

/** Who pays the label of some goods, as far as the merchant said so of their reason and their action. */
export type SaidOfLabel = { reason: LabelPayer | null; action: LabelPayer | null }

/**
 * Who pays the label of a parcel: what was said of the reason of the goods goes before what was said of
 * their action. The customer, unless the shop pays for some of them: who has to send one thing back for
 * free sends the others in the same parcel.
 */
export function labelPayer(goods: readonly SaidOfLabel[]): LabelPayer {
  return goods.some(({ reason, action }) => (reason ?? action) === "shop") ? "shop" : "customer"
}
