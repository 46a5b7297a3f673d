import { translator } from "../../i18n/translate"
import { providerWords, shopLast } from "../provider-words"

it.each([
  ["pp_system_default", "by agreement with the shop", "selon accord avec la boutique"],
  ["pp_stripe_stripe", "card", "carte bancaire"],
  ["pp_stripe-ideal_stripe", "iDEAL", "iDEAL"],
  ["pp_stripe-bancontact_eu", "Bancontact", "Bancontact"],
  ["pp_mollie-creditcard_mollie", "card", "carte bancaire"],
  ["pp_mollie-banktransfer_mollie", "bank transfer", "virement"],
  ["pp_paypal_paypal", "PayPal", "PayPal"],
  ["pp_mollie-hosted-checkout_mollie", "Mollie hosted checkout", "Mollie hosted checkout"],
  ["pp_two_step_test", "Two step test", "Two step test"],
  ["pp_till_default", "Till", "Till"],
  ["till", "Till", "Till"],
])("%s is called %s, in French %s", (id, en, fr) => {
  expect(providerWords(id, translator("en"))).toBe(en)
  expect(providerWords(id, translator("fr"))).toBe(fr)
})

it("names the agreement with the shop last", () => {
  const ids = ["pp_system_default", "pp_stripe_stripe", "pp_paypal_paypal"]
  expect(shopLast(ids.map((id) => ({ id }))).map(({ id }) => id)).toEqual([
    "pp_stripe_stripe",
    "pp_paypal_paypal",
    "pp_system_default",
  ])
})
