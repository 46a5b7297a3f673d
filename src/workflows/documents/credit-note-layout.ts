import type { Content, CustomTableLayout, TableCell, TDocumentDefinitions } from "pdfmake/interfaces"
import { fromMinor, SETTLEMENT_LINE_RULES } from "../../domain"
import type { CreditNoteDocument, CreditNoteLine } from "../../domain"
import { countryName } from "../../facts/address"
import type { CreditNoteWords } from "./credit-note-words"
import { printable, printableName } from "./printable"

const GREY = "#5f6368"
const LINE = "#c9ccd1"

/** Lines between the rows and no boxes; a strong one under the head. */
const ROWS: CustomTableLayout = {
  hLineWidth: (line) => (line === 0 ? 0 : line === 1 ? 1 : 0.5),
  vLineWidth: () => 0,
  hLineColor: (line) => (line === 1 ? "#000000" : LINE),
  paddingLeft: (column) => (column === 0 ? 0 : 6),
  paddingRight: (column, { table }) => (column === (table.widths?.length ?? 0) - 1 ? 0 : 6),
  paddingTop: () => 4,
  paddingBottom: () => 4,
}

/** The sums, the last of which stands between two strong lines. */
const SUMS: CustomTableLayout = {
  hLineWidth: (line, { table }) => (line >= table.body.length - 1 ? 1 : 0),
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 4,
  paddingBottom: () => 4,
}

/** How one document writes amounts and rates: in its currency, and in the language of the words. */
type Figures = { money: (minor: number) => string; percent: (rate: number) => string }

/**
 * A credit note on paper. It says what the frozen document says and nothing else, so that whenever it is
 * printed it is the same: the payments, which come later, are not on it. Rows are never torn apart, and
 * the head of the table stands on every page.
 */
export function creditNoteLayout(
  number: string,
  document: CreditNoteDocument,
  words: CreditNoteWords
): TDocumentDefinitions {
  const figures = figuresOf(document, words)
  const title = words.title[document.type]
  return {
    pageSize: "A4",
    // Leaves 515 points between the margins, and all widths are fixed: see the slip.
    pageMargins: [40, 40, 40, 56],
    language: words.locale,
    displayTitle: true,
    info: {
      title: `${title} ${number}`,
      author: printableName(document.seller.name),
      // Otherwise the same note would be another file every time.
      creationDate: new Date(document.issued_at),
    },
    defaultStyle: { font: "Roboto", fontSize: 10, lineHeight: 1.15 },
    content: [
      headOf(document, number, title, words),
      partiesOf(document, words),
      linesOf(document.lines.filter(isCredited), words, figures),
      sumsOf(document, words, figures),
      noticeOf(document),
    ],
    footer: (page, pages) => footOf(document, `${number} · ${page}/${pages}`),
  }
}

function isCredited({ type }: CreditNoteLine): boolean {
  return SETTLEMENT_LINE_RULES[type].in_books
}

function figuresOf({ currency }: CreditNoteDocument, { locale }: CreditNoteWords): Figures {
  const money = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currency.code.toUpperCase(),
    minimumFractionDigits: currency.digits,
    maximumFractionDigits: currency.digits,
  })
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 4 })
  return {
    money: (minor) => printable(money.format(fromMinor(minor, currency))),
    percent: (rate) => printable(percent.format(rate / 100)),
  }
}

function headOf(
  { seller, reverses }: CreditNoteDocument,
  number: string,
  title: string,
  words: CreditNoteWords
): Content {
  const { name, address, tax_id } = seller
  return {
    columns: [
      {
        width: 245,
        stack: [
          { text: printableName(name), fontSize: 13, bold: true, margin: [0, 0, 0, 2] },
          { stack: address.map(printableName), color: GREY },
          ...(tax_id ? [{ text: `${words.tax_id} ${printableName(tax_id)}`, color: GREY }] : []),
        ],
      },
      {
        width: 250,
        alignment: "right",
        stack: [
          { text: title, fontSize: 16 },
          { text: number, fontSize: 20, bold: true },
          reverses ? { text: `${words.cancels} ${reverses.number}`, margin: [0, 2, 0, 0] } : "",
        ],
      },
    ],
    columnGap: 20,
    margin: [0, 0, 0, 28],
  }
}

function partiesOf({ buyer, order, rma, issued_at, time_zone }: CreditNoteDocument, words: CreditNoteWords): Content {
  const day = new Intl.DateTimeFormat(words.locale, { dateStyle: "long", timeZone: time_zone })
  const country = buyer.country_code ? [countryName(buyer.country_code, words.locale)] : []
  // Somebody without a name is named by their e-mail already.
  const email = buyer.name === buyer.email ? [] : [buyer.email]
  const fact = (label: string, value: string): TableCell[] => [
    { text: label, color: GREY },
    { text: printableName(value), alignment: "right" },
  ]
  return {
    columns: [
      {
        width: 275,
        stack: [
          { text: words.issued_to, fontSize: 9, color: GREY, margin: [0, 0, 0, 2] },
          { text: printableName(buyer.name), bold: true },
          ...[...buyer.address, ...country, ...email].map(printableName),
        ],
      },
      {
        width: 220,
        table: {
          widths: [90, 130],
          body: [
            fact(words.issued_on, day.format(new Date(issued_at))),
            fact(words.order, `#${order.number}`),
            fact(words.rma, rma.number),
          ],
        },
        layout: { ...SUMS, hLineWidth: () => 0, paddingTop: () => 1, paddingBottom: () => 2 },
      },
    ],
    columnGap: 20,
    margin: [0, 0, 0, 24],
  }
}

function linesOf(lines: CreditNoteLine[], words: CreditNoteWords, figures: Figures): Content {
  const head = [words.item, words.quantity, words.tax, words.amount]
  const plural = new Intl.PluralRules(words.locale)
  const quantity = (units: number) =>
    `${units} ${plural.select(units) === "one" ? words.units.one : words.units.other}`
  const row = (line: CreditNoteLine): TableCell[] => [
    { stack: describe(line, words) },
    { text: line.quantity === null ? "" : quantity(line.quantity), alignment: "right" },
    { text: ratesOf(line, figures), alignment: "right" },
    { text: figures.money(line.amount), alignment: "right" },
  ]
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: [263, 66, 70, 80],
      body: [headOfTable(head), ...lines.map(row)],
    },
    layout: ROWS,
    margin: [0, 0, 0, 18],
  }
}

function describe({ type, title, subtitle, sku, note }: CreditNoteLine, words: CreditNoteWords): Content[] {
  const kind = words.lines[type]
  const details = [subtitle, sku].filter((detail) => detail !== null)
  return [
    // A fee on one item names it; the value of an item is the item.
    { text: printableName(type === "item_value" ? (title ?? kind) : title ? `${kind} – ${title}` : kind) },
    ...(details.length > 0 ? [{ text: printableName(details.join(" · ")), color: GREY }] : []),
    ...(note ? [{ text: printableName(note), color: GREY }] : []),
  ]
}

function ratesOf({ taxes }: CreditNoteLine, { percent }: Figures): string {
  return taxes.length > 0 ? taxes.map(({ rate }) => percent(rate)).join(" + ") : "–"
}

/** Net, tax and gross at each rate; then what is set off against it, and what is left. */
function sumsOf(document: CreditNoteDocument, words: CreditNoteWords, figures: Figures): Content {
  const { taxes, credited, total } = document
  const setOff = document.lines.filter((line) => !isCredited(line))
  const amounts = [credited.net, credited.tax, credited.gross]
  const right = (text: string, style: object = {}): TableCell => ({ text, alignment: "right", ...style })
  return {
    unbreakable: taxes.length + setOff.length < 20,
    stack: [
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [167, 98, 98, 116],
          body: [
            headOfTable([words.tax_rate, words.net, words.tax_amount, words.gross]),
            ...taxes.map(({ rate, code, net, tax, gross }) => [
              { text: [figures.percent(rate), code ? { text: ` ${printableName(code)}`, color: GREY } : ""] },
              ...[net, tax, gross].map((amount) => right(figures.money(amount))),
            ]),
            [
              { text: words.credited, bold: true },
              ...amounts.map((amount) => right(figures.money(amount), { bold: true })),
            ],
          ],
        },
        layout: ROWS,
        margin: [0, 0, 0, 14],
      },
      {
        columns: [
          { width: 215, text: "" },
          {
            width: 300,
            table: {
              widths: [180, 120],
              body: [
                ...setOff.map((line) => [
                  { stack: describe(line, words) },
                  right(figures.money(line.amount)),
                ]),
                [
                  { text: words.total, bold: true, fontSize: 14 },
                  right(figures.money(total), { bold: true, fontSize: 14 }),
                ],
              ],
            },
            layout: SUMS,
          },
        ],
        margin: [0, 0, 0, 24],
      },
    ],
  }
}

function headOfTable(labels: string[]): TableCell[] {
  return labels.map((text, column) => ({
    text,
    color: GREY,
    fontSize: 9,
    alignment: column === 0 ? "left" : "right",
  }))
}

function noticeOf({ seller }: CreditNoteDocument): Content {
  return { text: printable(seller.legal_notice ?? ""), fontSize: 9, color: GREY }
}

function footOf({ seller }: CreditNoteDocument, page: string): Content {
  return {
    columns: [
      { text: printableName(seller.name), width: 350 },
      { text: page, width: 165, alignment: "right" },
    ],
    fontSize: 9,
    color: GREY,
    margin: [40, 20, 40, 0],
  }
}
