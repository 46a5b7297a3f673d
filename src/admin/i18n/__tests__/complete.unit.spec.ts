import { ALERTS } from "../../../domain/alerts"
import { REFUSALS } from "../../../domain/refusals"
import * as lists from "../../../domain/words"
import translations from "../index"

type Tree = { [key: string]: string | Tree }

const en: Tree = translations.en.rma
const fr: Tree = translations.fr.rma

/** Every list of words of the domain, and where its words stand. */
const WORD_LISTS: [keyof typeof lists, string][] = [
  ["RMA_KINDS", "kind"],
  ["RMA_KINDS", "kindDescription"],
  ["LEGAL_BASES", "legalBasis"],
  ["RMA_STATUSES", "status"],
  ["RMA_STATUSES", "statusDescription"],
  ["GOODS_FACTS", "goods"],
  ["MONEY_FACTS", "money"],
  ["RESOLUTIONS", "resolution"],
  ["CONDITIONS", "condition"],
  ["DISPOSITIONS", "disposition"],
  ["TENDERS", "tender"],
  ["SETTLEMENT_STATUSES", "settlementStatus"],
  ["REIMBURSEMENT_STATUSES", "reimbursementStatus"],
  ["SETTLEMENT_LINE_TYPES", "lineType"],
]

describe("the words of the admin", () => {
  it("are the same in both languages, key by key", () => {
    expect(Object.keys(flat(fr)).sort()).toEqual(Object.keys(flat(en)).sort())
  })

  it("are never empty", () => {
    const empty = [...Object.entries(flat(en)), ...Object.entries(flat(fr))].filter(
      ([, words]) => words.trim() === ""
    )
    expect(empty).toEqual([])
  })

  it("fill in the same values in both languages", () => {
    expect(placeholders(fr)).toEqual(placeholders(en))
  })

  it.each(WORD_LISTS)("name everything of %s in %s", (list, branch) => {
    expect(Object.keys(en[branch]).sort()).toEqual([...lists[list]].sort())
  })

  it("name every event of a case but the one that only time can bring", () => {
    const named = Object.keys(en.events)
    const events = lists.RMA_EVENTS.filter((event) => event !== "expire")
    expect(events.filter((event) => !named.includes(event))).toEqual([])
  })

  it("say why for every refusal", () => {
    expect(Object.keys(en.refusals).sort()).toEqual(Object.keys(REFUSALS).sort())
  })

  it("say what every alert is about", () => {
    expect(Object.keys(en.alerts).sort()).toEqual(Object.keys(ALERTS).sort())
  })

  it("have both plural forms wherever they have one", () => {
    const keys = Object.keys(flat(en))
    const halves = keys.filter(
      (key) =>
        (key.endsWith("_one") && !keys.includes(key.replace(/_one$/, "_other"))) ||
        (key.endsWith("_other") && !keys.includes(key.replace(/_other$/, "_one")))
    )
    expect(halves).toEqual([])
  })

  it("are set in French as French is: curved apostrophes, no break before two-part punctuation", () => {
    const wrong = Object.entries(flat(fr)).filter(([, words]) => / [:;?!%»]|« |'/.test(words))
    expect(wrong).toEqual([])
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

/** The values that each word is filled in with, by its key. */
function placeholders(tree: Tree): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(flat(tree)).map(([key, words]) => [
      key,
      (words.match(/\{\{\w+\}\}/g) ?? []).sort(),
    ])
  )
}
