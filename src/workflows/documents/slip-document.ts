import type { Content, CustomTableLayout, TableCell, TDocumentDefinitions } from "pdfmake/interfaces"
import { printable, printableName } from "./printable"
import type { RmaCodes } from "./rma-codes"
import type { SlipWords } from "./slip-words"

export type SlipItem = {
  quantity: number
  title: string
  /** Of the variant. */
  subtitle: string | null
  sku: string | null
  reason: string | null
  action: string | null
}

/** What stands on a slip. Addresses are their lines. */
export type SlipFacts = {
  /** "RMA-1042" */
  number: string
  /** "#17" */
  order: string
  shop_name: string | null
  /** Where the parcel goes. */
  receiver: string[]
  /** Who sends it. */
  sender: string[]
  approved_at: Date | null
  return_by: Date | null
  /** Days are those of the shop. */
  time_zone: string
  items: SlipItem[]
  instructions: string | null
}

const GREY = "#5f6368"
const LINE = "#c9ccd1"

/** Lines between the rows and no boxes; room enough to tick a row off by hand. */
const ROWS: CustomTableLayout = {
  hLineWidth: (line) => (line === 0 ? 0 : line === 1 ? 1 : 0.5),
  vLineWidth: () => 0,
  hLineColor: (line) => (line === 1 ? "#000000" : LINE),
  paddingLeft: (column) => (column === 0 ? 0 : 6),
  paddingRight: () => 6,
  paddingTop: () => 5,
  paddingBottom: () => 5,
}

const BOX: CustomTableLayout = {
  hLineWidth: () => 1.5,
  vLineWidth: () => 1.5,
  paddingLeft: () => 14,
  paddingRight: () => 14,
  paddingTop: () => 12,
  paddingBottom: () => 12,
}

/**
 * The sheet that goes into the parcel. Whoever packs needs the address and the deadline, whoever
 * opens the parcel the number: they come first and large. Then the items, whose rows are never torn
 * apart and whose head stands on every page, and at the very end the merchant's instructions.
 */
export function slipDocument(facts: SlipFacts, codes: RmaCodes, words: SlipWords): TDocumentDefinitions {
  return {
    pageSize: "A4",
    // Leaves 515 points between the margins. All widths below are fixed: a column that takes what is left
    // would be pushed as wide as the longest name in it, and what stands beside it off the paper.
    pageMargins: [40, 40, 40, 56],
    language: words.locale,
    displayTitle: true,
    info: { title: `${words.title} ${facts.number}`, creator: facts.shop_name ?? undefined },
    defaultStyle: { font: "Roboto", fontSize: 10, lineHeight: 1.15 },
    content: [
      headOf(facts, codes, words),
      addressesOf(facts, words),
      itemsOf(facts.items, words),
      instructionsOf(facts, words),
    ],
    footer: (page, pages) => footOf(facts, `${page}/${pages}`),
  }
}

function headOf({ number, shop_name }: SlipFacts, codes: RmaCodes, words: SlipWords): Content {
  return {
    columns: [
      {
        width: 265,
        stack: [
          { text: printableName(shop_name ?? ""), fontSize: 11, color: GREY },
          { text: words.title, fontSize: 16, margin: [0, 4, 0, 0] },
          { text: number, fontSize: 26, bold: true },
        ],
      },
      { width: 150, image: codes.bars, fit: [150, 60], margin: [0, 14, 0, 0] },
      { width: 84, image: codes.square, fit: [84, 84], alignment: "right" },
    ],
    columnGap: 8,
    margin: [0, 0, 0, 20],
  }
}

function addressesOf(facts: SlipFacts, words: SlipWords): Content {
  const { receiver, sender, order, approved_at, return_by, time_zone } = facts
  const day = (date: Date) =>
    new Intl.DateTimeFormat(words.locale, { dateStyle: "long", timeZone: time_zone }).format(date)
  const to: Content = {
    stack: [labelOf(words.send_to), { stack: receiver.map(printableName), fontSize: 16, bold: true }],
  }
  return {
    columns: [
      { width: 301, table: { widths: [270], body: [[to]] }, layout: BOX },
      {
        width: 190,
        stack: [
          ...(return_by
            ? [factOf(words.send_by, [day(return_by)], { bold: true, fontSize: 13 })]
            : []),
          factOf(words.from, sender),
          factOf(words.order, [order]),
          ...(approved_at ? [factOf(words.approved_on, [day(approved_at)])] : []),
        ],
      },
    ],
    columnGap: 24,
    margin: [0, 0, 0, 14],
  }
}

function itemsOf(items: SlipItem[], words: SlipWords): Content {
  const head = [words.quantity, words.item, words.sku, words.reason, words.action]
  const row = (item: SlipItem): TableCell[] => [
    { text: String(item.quantity), bold: true },
    {
      stack: [
        { text: printableName(item.title), bold: true },
        ...(item.subtitle ? [{ text: printableName(item.subtitle), color: GREY }] : []),
      ],
    },
    printableName(item.sku ?? "–"),
    printableName(item.reason ?? "–"),
    printableName(item.action ?? "–"),
  ]
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: [28, 159, 92, 100, 82],
      body: [head.map((text) => ({ text, color: GREY, fontSize: 9 })), ...items.map(row)],
    },
    layout: ROWS,
    margin: [0, 0, 0, 18],
  }
}

function instructionsOf({ instructions }: SlipFacts, words: SlipWords): Content {
  return [
    { text: words.how_to, bold: true, fontSize: 12, margin: [0, 0, 0, 4], headlineLevel: 1 },
    { text: printable(instructions ?? words.instructions) },
  ]
}

function footOf({ number, shop_name }: SlipFacts, page: string): Content {
  return {
    columns: [
      { text: printableName(shop_name ?? ""), width: 400 },
      { text: `${number} · ${page}`, width: 115, alignment: "right" },
    ],
    fontSize: 9,
    color: GREY,
    margin: [40, 20, 40, 0],
  }
}

function factOf(label: string, lines: string[], style: { bold?: boolean; fontSize?: number } = {}): Content {
  return { stack: [labelOf(label), { stack: lines.map(printableName), ...style }], margin: [0, 0, 0, 8] }
}

function labelOf(text: string): Content {
  return { text, fontSize: 9, color: GREY, margin: [0, 0, 0, 2] }
}
