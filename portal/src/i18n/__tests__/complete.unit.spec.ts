import * as lists from "../../../../src/domain/words"
import { REFUSALS } from "../../../../src/domain/refusals"
import { SHOPPER_KINDS } from "../../request/request-draft"
import { en } from "../en"
import { fr } from "../fr"
import { localeOf, translator } from "../translate"

type Tree = { [key: string]: string | Tree }

const WORDS: Record<"en" | "fr", Tree> = { en, fr }

/** Lists of words of the domain that a shopper may read, and where their words stand. */
const WORD_LISTS: [name: string, values: readonly string[], branch: keyof typeof en][] = [
  ["RMA_STATUSES", lists.RMA_STATUSES, "status"],
  ["RMA_KINDS", lists.RMA_KINDS, "kindName"],
  ["SHOPPER_KINDS", SHOPPER_KINDS, "kind"],
  ["SHOPPER_KINDS", SHOPPER_KINDS, "kindHint"],
  ["TENDERS", lists.TENDERS, "money"],
]

describe("the words of the portal", () => {
  it("are the same in both languages, key by key", () => {
    expect(Object.keys(flat(WORDS.fr)).sort()).toEqual(Object.keys(flat(WORDS.en)).sort())
  })

  it("are never empty", () => {
    const all = [...Object.entries(flat(WORDS.en)), ...Object.entries(flat(WORDS.fr))]
    expect(all.filter(([, words]) => words.trim() === "")).toEqual([])
  })

  it("fill in the same values in both languages", () => {
    expect(placeholders(WORDS.fr)).toEqual(placeholders(WORDS.en))
  })

  it.each(WORD_LISTS)("name everything of %s", (_name, values, branch) => {
    expect(values.filter((value) => !Object.keys(en[branch]).includes(value))).toEqual([])
  })

  it("know no refusal that does not exist", () => {
    const known = Object.keys(en.refusals).filter((code) => !["unknown", "offline"].includes(code))
    expect(known.filter((code) => !(code in REFUSALS))).toEqual([])
  })

  it("are set in French as French is: curved apostrophes, no break before two-part punctuation", () => {
    const wrong = Object.entries(flat(WORDS.fr)).filter(([, words]) => / [:;?!%»]|« |'/.test(words))
    expect(wrong).toEqual([])
  })
})

describe("a translator", () => {
  it.each([
    ["en", 1, "1 item chosen"],
    ["en", 0, "0 items chosen"],
    ["fr", 0, "0 article choisi"],
    ["fr", 2, "2 articles choisis"],
  ] as const)("chooses the plural of %s for %i", (locale, count, words) => {
    expect(translator(locale)("items.chosen", { count })).toBe(words)
  })
})

describe("the language of a browser", () => {
  it.each([
    [["fr-CA", "en"], "fr"],
    [["de-DE", "fr"], "fr"],
    [["EN-us"], "en"],
    [["de"], "en"],
    [[], "en"],
  ])("%j speaks %s", (languages, locale) => {
    expect(localeOf(languages)).toBe(locale)
  })
})

/** All words by their full key: "status.draft". */
function flat(tree: Tree, path = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, words]) =>
      typeof words === "string"
        ? [[`${path}${key}`, words]]
        : Object.entries(flat(words, `${path}${key}.`))
    )
  )
}

function placeholders(tree: Tree): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(flat(tree)).map(([key, words]) => [
      key,
      (words.match(/\{\{\w+\}\}/g) ?? []).sort(),
    ])
  )
}
