import type { Shop } from "../integration-tests/factories/shop"
import type { RmaSettingsPatch } from "../src/modules/rma/settings"

/** What the demo's merchant set under Settings → Returns, over medusa-config.ts. */
export function settingsOf({ locations }: Shop): RmaSettingsPatch {
  return {
    shop_name: "Maison Morel",
    time_zone: "Europe/Paris",
    quarantine_location_id: locations.damaged,
    fee_tax: { rate: 20, code: "TVA20" },
    seller: {
      name: "Maison Morel SARL",
      address: "4 quai des Chartrons\n33000 Bordeaux\nFrance",
      tax_id: "FR76 512 345 678",
      legal_notice: "SARL au capital de 20 000 €, RCS Bordeaux 512 345 678",
    },
    gift_card_expires_days: 365,
    translations: {
      fr: {
        instructions:
          "Glissez le bordereau dans le colis et déposez-le dans un bureau de poste sous 14 jours.",
        return_address: "Maison Morel, Retours\n4 quai des Chartrons\n33000 Bordeaux",
      },
    },
  }
}
