import { readPdf, type ReadPdf } from "../../../../integration-tests/pdf/read-pdf"
import { creditNoteDocument } from "../../../domain"
import type { CreditNoteFacts, CreditNoteLine } from "../../../domain"
import { creditNoteLayout } from "../credit-note-layout"
import { creditNoteWords } from "../credit-note-words"
import { renderPdf } from "../render-pdf"

const shirt: CreditNoteLine = {
  type: "item_value",
  title: "Linen shirt",
  subtitle: "M / Ecru",
  sku: "SHIRT-M",
  quantity: 2,
  amount: 240000,
  taxes: [{ rate: 20, code: "TVA20", amount: 40000 }],
  note: null,
}
const aLine = (changes: Partial<CreditNoteLine>): CreditNoteLine => ({
  type: "goodwill",
  title: null,
  subtitle: null,
  sku: null,
  quantity: null,
  amount: 1000,
  taxes: [],
  note: null,
  ...changes,
})
const label = aLine({
  type: "label_fee",
  amount: -500,
  taxes: [{ rate: 20, code: "TVA20", amount: -83 }],
})

const facts: CreditNoteFacts = {
  id: "cn_1",
  type: "credit_note",
  reverses: null,
  // In Paris it is the first hour of the 23rd.
  issued_at: new Date("2026-11-22T23:30:00Z"),
  time_zone: "Europe/Paris",
  currency: { code: "eur", digits: 2 },
  settlement_id: "stl_1",
  rma: { id: "rma_1", number: "RMA-1042" },
  order: { id: "order_1", number: 17 },
  seller: {
    name: "Maison Lumière",
    address: ["12 quai de la Fosse", "44000 Nantes"],
    tax_id: "FR40303265045",
    legal_notice: "SARL au capital de 10 000 €, RCS Nantes 303 265 045",
  },
  buyer: {
    customer_id: "cus_1",
    email: "camille.durand@example.com",
    name: "Camille Durand",
    address: ["14 rue des Trois-Conils", "33000 Bordeaux"],
    country_code: "be",
  },
  lines: [shirt, label, aLine({ type: "open_balance", amount: -20000 })],
}

const render = (changes: Partial<CreditNoteFacts> = {}, locale: string | null = "en") =>
  renderPdf(
    creditNoteLayout(
      "CN-2026-000042",
      creditNoteDocument({ ...facts, ...changes }),
      creditNoteWords(locale)
    )
  )
const read = async (changes?: Partial<CreditNoteFacts>, locale?: string): Promise<ReadPdf> =>
  await readPdf(await render(changes, locale))
const textOf = ({ pages }: ReadPdf) => pages.flatMap(({ lines }) => lines).join("\n")

describe("creditNoteLayout", () => {
  it("says who owes whom what, and why", async () => {
    const pdf = await read()
    expect(pdf.title).toBe("Credit note CN-2026-000042")
    expect(pdf.pages).toHaveLength(1)
    const text = textOf(pdf)
    for (const said of [
      "Maison Lumière",
      "44000 Nantes",
      "Tax ID FR40303265045",
      "Camille Durand",
      "33000 Bordeaux",
      "Belgium",
      "camille.durand@example.com",
      "November 23, 2026",
      "#17",
      "RMA-1042",
      "Description Quantity Tax Amount",
      "Linen shirt 2 units 20% €2,400.00",
      "M / Ecru · SHIRT-M",
      "Return label 20% -€5.00",
      "Tax rate Net Tax Gross",
      "20% TVA20 €1,995.83 €399.17 €2,395.00",
      "Credited €1,995.83 €399.17 €2,395.00",
      "Set off: still owed on the order -€200.00",
      "Total €2,195.00",
      "SARL au capital de 10 000 €, RCS Nantes 303 265 045",
      "Maison Lumière CN-2026-000042 · 1/1",
    ]) {
      expect(text).toContain(said)
    }
  })

  it("speaks French, and takes a note back", async () => {
    const pdf = await read(
      { type: "counter_note", reverses: { id: "cn_0", number: "CN-2026-000041" } },
      "fr-FR"
    )
    expect(pdf.title).toBe("Annulation d’avoir CN-2026-000042")
    const text = textOf(pdf)
    for (const said of [
      "Annule CN-2026-000041",
      "Établi au nom de",
      "N° TVA FR40303265045",
      "Belgique",
      "23 novembre 2026",
      "Désignation Quantité TVA Montant TTC",
      "Linen shirt 2 unités 20 % -2 400,00 €",
      "Étiquette de retour 20 % 5,00 €",
      "Taux de TVA Base HT TVA TTC",
      "20 % TVA20 -1 995,83 € -399,17 € -2 395,00 €",
      "Déduction : reste dû sur la commande 200,00 €",
      "Total -2 195,00 €",
    ]) {
      expect(text.replace(/\u00a0/g, " ")).toContain(said)
    }
    expect(text).not.toMatch(/Credit|Issued|Quantity|Gross/)
  })

  it.each([
    ["yen", { code: "jpy", digits: 0 }, "¥240,000"],
    ["dinars", { code: "kwd", digits: 3 }, "KWD 240.000"],
  ])("writes %s with the decimals that they have", async (_, currency, amount) => {
    expect(textOf(await read({ currency })).replace(/\u00a0/g, " ")).toContain(amount)
  })

  it("is the same file whenever it is printed", async () => {
    const first = await render()
    await new Promise((later) => setTimeout(later, 1_100))
    expect((await render()).equals(first)).toBe(true)
  })

  it("goes over pages with a hundred lines: none torn apart, the head on each page", async () => {
    const lines = Array.from({ length: 100 }, (_, index) => ({
      ...shirt,
      title: `[${index + 1}] A shirt of organic linen with a long and winding name (${index + 1})`,
    }))
    const { pages } = await read({ lines })
    expect(pages.length).toBeGreaterThan(2)
    const numbers = (texts: string[], pattern: RegExp) =>
      [...texts.join("\n").matchAll(pattern)].map(([, number]) => Number(number))
    for (const [index, page] of pages.entries()) {
      const begun = numbers(page.lines, /\[(\d+)\]/g)
      expect(numbers(page.lines, /\((\d+)\)/g)).toEqual(begun)
      const heads = page.lines.filter((line) => line === "Description Quantity Tax Amount")
      expect(heads).toHaveLength(begun.length > 0 ? 1 : 0)
      expect(page.lines.at(-1)).toBe(`Maison Lumière CN-2026-000042 · ${index + 1}/${pages.length}`)
    }
    const all = pages.flatMap((page) => numbers(page.lines, /\[(\d+)\]/g))
    expect(all).toEqual(lines.map((_, index) => index + 1))
  })

  it("does not choke on what people type", async () => {
    const hard = ["👗".repeat(500), "שלום עולם", "衬衫".repeat(400), "x".repeat(2_000), "\u0000\ud83d", ""]
    const pdf = await read({
      seller: { name: hard[3], address: hard, tax_id: hard[3], legal_notice: hard.join("\n") },
      buyer: { ...facts.buyer, name: hard[3], address: hard, country_code: "??" },
      lines: hard.map((text) => ({ ...shirt, title: text, sku: text, subtitle: text, note: text })),
    })
    expect(textOf(pdf)).toContain("???? ????")
  })
})
