import { spokenLanguage } from "../spoken-language"

describe("The language of a mail", () => {
  it.each<[(string | null)[], string]>([
    [["fr-FR"], "fr"],
    [["fr"], "fr"],
    [[null, "fr-CA", "en"], "fr"],
    [["de-DE", "fr;q=0.5", "fr"], "fr"],
    [["de-DE", "ja"], "en"],
    [["*"], "en"],
    [[null], "en"],
    [[], "en"],
    [["x".repeat(10_000), "😀", "fr"], "fr"],
  ])("is chosen among %j: %s", (locales, language) => {
    expect(spokenLanguage(locales)).toBe(language)
  })
})
