import { readPdf, type ReadPdf } from "../../../../integration-tests/pdf/read-pdf"
import { renderPdf } from "../render-pdf"
import { drawRmaCodes } from "../rma-codes"
import { slipDocument, type SlipFacts, type SlipItem } from "../slip-document"
import { slipWords } from "../slip-words"

const shirt: SlipItem = {
  quantity: 2,
  title: "Linen shirt",
  subtitle: "M / Ecru",
  sku: "SHIRT-M",
  reason: "Too small",
  action: "Send a new shirt",
}
const mug: SlipItem = {
  quantity: 5,
  title: "Enamel mug",
  subtitle: null,
  sku: null,
  reason: null,
  action: null,
}

const slip: SlipFacts = {
  number: "RMA-1042",
  order: "#17",
  shop_name: "Maison Lumière",
  receiver: ["Service retours", "12 quai de la Fosse", "44000 Nantes"],
  sender: ["Camille Durand", "14 rue des Trois-Conils", "camille.durand@example.com"],
  approved_at: new Date("2026-11-22T10:00:00Z"),
  // The last moment of 6 December in Paris, which is in UTC still an hour away from midnight.
  return_by: new Date("2026-12-06T22:59:59.999Z"),
  time_zone: "Europe/Paris",
  items: [shirt, mug],
  instructions: "Keep the receipt.",
}

async function read(facts: Partial<SlipFacts> = {}, locale: string | null = "en"): Promise<ReadPdf> {
  const codes = await drawRmaCodes(slip.number)
  return await readPdf(await renderPdf(slipDocument({ ...slip, ...facts }, codes, slipWords(locale))))
}

const textOf = ({ pages }: ReadPdf) => pages.flatMap(({ lines }) => lines).join("\n")

describe("slipDocument", () => {
  it("says what to send, where, by when, and how at the very end", async () => {
    const pdf = await read()
    expect(pdf.title).toBe("Return slip RMA-1042")
    expect(pdf.pages).toHaveLength(1)
    const [{ lines }] = pdf.pages
    expect(lines).toEqual(
      expect.arrayContaining([
        "Service retours",
        "44000 Nantes",
        "Camille Durand",
        "camille.durand@example.com",
        "December 6, 2026",
        "November 22, 2026",
        "#17",
        "Qty Item SKU Reason Wanted",
        "2 Linen shirt SHIRT-M Too small Send a new shirt",
        "M / Ecru",
        "5 Enamel mug – – –",
      ])
    )
    expect(lines.slice(-3)).toEqual([
      "How to send it back",
      "Keep the receipt.",
      "Maison Lumière RMA-1042 · 1/1",
    ])
  })

  it("speaks French", async () => {
    const pdf = await read({ instructions: null }, "fr-FR")
    expect(pdf.title).toBe("Bon de retour RMA-1042")
    const text = textOf(pdf)
    for (const words of [
      "À envoyer à",
      "À envoyer au plus tard le",
      "6 décembre 2026",
      "De la part de",
      "Commande",
      "Qté Article Référence Motif Souhait",
      "Comment renvoyer vos articles",
      "glissez ce bon dans le colis",
    ]) {
      expect(text).toContain(words)
    }
    expect(text).not.toMatch(/Send to|Order|Reason|Approved|How to/)
  })

  it("carries the number as a code that scans", async () => {
    const { pages } = await read()
    expect(pages[0].code).toBe("RMA-1042")
  })

  it("leaves out the deadline that a case does not have", async () => {
    expect(textOf(await read({ return_by: null }))).not.toMatch(/Send by|December/)
  })

  it("goes over pages with a hundred items: no row torn apart, the head on each page", async () => {
    const items = Array.from({ length: 100 }, (_, index) => ({
      ...shirt,
      title: `[${index + 1}] A shirt of organic linen with a long and winding name (${index + 1})`,
    }))
    const { pages } = await read({ items })
    expect(pages.length).toBeGreaterThan(3)

    const perPage = pages.map(({ lines }) => ({
      begun: numbersIn(lines, /\[(\d+)\]/g),
      ended: numbersIn(lines, /\((\d+)\)/g),
      heads: lines.filter((line) => line === "Qty Item SKU Reason Wanted").length,
      foot: lines.at(-1),
    }))
    for (const [index, page] of perPage.entries()) {
      expect(page.ended).toEqual(page.begun)
      expect(page.heads).toBe(page.begun.length > 0 ? 1 : 0)
      expect(page.foot).toBe(`Maison Lumière RMA-1042 · ${index + 1}/${pages.length}`)
    }
    expect(perPage.flatMap(({ begun }) => begun)).toEqual(items.map((_, index) => index + 1))
    expect(pages.at(-1)?.lines.slice(-3, -1)).toEqual(["How to send it back", "Keep the receipt."])
  })

  it("does not choke on what people type", async () => {
    const hard = ["👗".repeat(500), "שלום עולם", "衬衫".repeat(400), "x".repeat(2_000), "\u0000\ud83d", ""]
    const pdf = await read({
      items: hard.map((text) => ({ ...shirt, title: text, sku: text, reason: text, subtitle: text })),
      receiver: hard,
      sender: hard,
      shop_name: hard[3],
      instructions: hard.join("\n").repeat(2),
    })
    expect(pdf.pages[0].code).toBe("RMA-1042")
    expect(textOf(pdf)).toContain("????? ?????")
  })
})

function numbersIn(lines: string[], pattern: RegExp): number[] {
  return [...lines.join("\n").matchAll(pattern)].map(([, number]) => Number(number))
}
