import { startTranslations, toTranslations } from "../translations-form"

const NAMES = ["label", "description"] as const

describe("the words of each language in a form", () => {
  it("begin with the languages of the shop and those that were written before", () => {
    const stored = { fr: { label: "Échange" }, de: { label: "Umtausch", description: null } }
    expect(startTranslations(stored, ["en", "fr"], NAMES)).toEqual({
      en: { label: "", description: "" },
      fr: { label: "Échange", description: "" },
      de: { label: "Umtausch", description: "" },
    })
  })

  it("are sent without what nobody wrote", () => {
    const words = {
      en: { label: " ", description: "" },
      fr: { label: "Échange", description: "" },
    }
    expect(toTranslations(words)).toEqual({ fr: { label: "Échange" } })
  })

  it("are null where nobody wrote anything", () => {
    expect(toTranslations(startTranslations(null, ["en", "fr"], NAMES))).toBeNull()
  })

  it("come back as they went", () => {
    const stored = { fr: { label: "Échange", description: "Autre taille" } }
    expect(toTranslations(startTranslations(stored, ["en"], NAMES))).toEqual(stored)
  })
})
