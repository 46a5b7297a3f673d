import { printable, printableName } from "../printable"

describe("printable", () => {
  it.each([
    ["French", "« L’œuvre d’Anaïs » – 12,50 €", "« L’œuvre d’Anaïs » – 12,50 €"],
    ["accents that were typed apart", "e\u0301te\u0301", "été"],
    ["Polish, Greek, Russian", "Łódź Αθήνα Москва", "Łódź Αθήνα Москва"],
    ["a narrow space, as dates and amounts have it", "1\u202f000", "1\u00a0000"],
    ["an arrow", "M → L", "M > L"],
    ["emoji, also those made of several", "Robe 👗👩🏽‍🦰🇫🇷 rouge", "Robe  rouge"],
    ["Hebrew and Chinese", "שלום 衬衫", "???? ??"],
    ["right-to-left marks", "\u202eabc\u202c", "abc"],
    ["half a character", "a\ud83d", "a?"],
    ["NUL and other control characters", "a\u0000b\u0007", "a?b?"],
    ["line ends of every system", "a\r\nb\rc\nd", "a\nb\nc\nd"],
  ])("prints %s", (_, text, printed) => {
    expect(printable(text)).toBe(printed)
  })

  it("keeps a name in one line of bearable length", () => {
    expect(printableName(" Linen\n shirt ")).toBe("Linen shirt")
    expect(printableName("x".repeat(10_000))).toHaveLength(301)
  })
})
