import { inLanguage } from "../in-language"

const VOUCHER = {
  id: "ract_voucher",
  label: "Voucher",
  description: "Valid for a year",
  translations: {
    fr: { label: "Bon d’achat", description: "Valable un an" },
    "fr-CA": { label: "Crédit" },
    de: { description: "Ein Jahr gültig" },
  },
}

describe("what a merchant named", () => {
  it.each([
    ["fr", "Bon d’achat", "Valable un an"],
    ["fr-BE", "Bon d’achat", "Valable un an"],
    ["fr-CA", "Crédit", "Valid for a year"],
    ["de", "Voucher", "Ein Jahr gültig"],
    ["en", "Voucher", "Valid for a year"],
  ])("is read in %s as %s, %s", (language, label, description) => {
    expect(inLanguage(VOUCHER, language)).toEqual({ ...VOUCHER, label, description })
  })

  it("keeps its words where nothing is translated, and gets no others", () => {
    const reason = { reason_id: "rr_small", label: "Too small", translations: null }
    expect(inLanguage(reason, "fr")).toEqual(reason)
    expect(inLanguage({ ...reason, translations: { fr: { label: "Trop petit" } } }, "fr")).toEqual({
      reason_id: "rr_small",
      label: "Trop petit",
      translations: { fr: { label: "Trop petit" } },
    })
  })
})
