import { LOCALE, translationFor } from "../translation-for"

const words = { fr: "Retour", "fr-CA": "Retour au magasin", "pt-BR": "Devolução" }

describe("translationFor", () => {
  it.each([
    ["the language itself", "fr", "Retour"],
    ["a region that has words of its own", "fr-CA", "Retour au magasin"],
    ["the same, however it is spelt", "FR_ca", "Retour au magasin"],
    ["a region without any: its language", "fr-BE", "Retour"],
    ["a language that was written for one region only", "pt", undefined],
    ["a language that nobody wrote", "de", undefined],
    ["no language", null, undefined],
    ["a name that every object has", "constructor", undefined],
  ])("finds %s", (_what, locale, found) => {
    expect(translationFor(words, locale)).toBe(found)
  })

  it("finds nothing where nothing was written", () => {
    expect(translationFor(null, "fr")).toBeUndefined()
  })
})

describe("LOCALE", () => {
  it.each(["fr", "fr-CA", "zh-Hant-TW", "en_GB"])("takes %s", (name) => {
    expect(name).toMatch(LOCALE)
  })

  it.each(["", "f", "fr-", "__proto__", "constructor", "fr CA", "fr\0"])("refuses %j", (name) => {
    expect(name).not.toMatch(LOCALE)
  })
})
