import type { RETURN_REASONS, ReturnReasonName } from "../integration-tests/factories/catalogue"
import type { ReasonSettingsColumns } from "../src/modules/rma/types"

type CategoryName = keyof typeof RETURN_REASONS

/** What the demo's merchant says of core's reasons and of their categories, by core's `value`. */
export const REASON_SETTINGS: Record<CategoryName | ReturnReasonName, ReasonSettingsColumns> = {
  quality: { translations: { fr: { label: "Qualité" } } },
  defective: {
    requires_photos: true,
    default_disposition: "quarantine",
    label_paid_by: "shop",
    translations: { fr: { label: "Défectueux" } },
  },
  not_as_described: {
    label_paid_by: "shop",
    translations: { fr: { label: "Non conforme à la description" } },
  },
  fit: { translations: { fr: { label: "Taille" } } },
  too_small: {
    proposed_action_id: "ract_exchange",
    default_disposition: "restock",
    translations: { fr: { label: "Trop petit" } },
  },
  too_large: {
    proposed_action_id: "ract_exchange",
    default_disposition: "restock",
    translations: { fr: { label: "Trop grand" } },
  },
  changed_mind: { translations: { fr: { label: "Changement d’avis" } } },
  no_longer_wanted: {
    action_ids: ["ract_refund", "ract_store_credit"],
    proposed_action_id: "ract_refund",
    default_disposition: "restock",
    label_paid_by: "customer",
    restocking_fee: { type: "percent", percent: 10 },
    translations: { fr: { label: "Je n’en veux plus" } },
  },
  our_mistake: { translations: { fr: { label: "Notre erreur" } } },
  /** For staff: whether somebody picked the wrong article is found out in the warehouse. */
  picking_error: {
    is_visible: false,
    fault: "picking",
    label_paid_by: "shop",
    translations: { fr: { label: "Erreur de préparation" } },
  },
  packing_error: {
    fault: "packing",
    label_paid_by: "shop",
    translations: { fr: { label: "Erreur d’emballage" } },
  },
  carrier_damage: {
    action_ids: ["ract_refund", "ract_reship"],
    proposed_action_id: "ract_reship",
    default_disposition: "scrap",
    fault: "carrier",
    label_paid_by: "shop",
    translations: { fr: { label: "Abîmé pendant le transport" } },
  },
}
