import PdfPrinter from "pdfmake/js/Printer"
import type { TDocumentDefinitions } from "pdfmake/interfaces"

/** As pdfmake ships it. */
const FONT = {
  normal: require.resolve("pdfmake/fonts/Roboto/Roboto-Regular.ttf"),
  bold: require.resolve("pdfmake/fonts/Roboto/Roboto-Medium.ttf"),
}

/** A document is made of what it is given: it fetches nothing. */
const NO_URLS = { resolve: async () => undefined, resolved: async () => undefined }

/**
 * Lays a document out and answers the PDF. By the printer itself and not by pdfmake's one shared
 * object, whose fonts and access policies belong to the shop that may use it too.
 */
export async function renderPdf(definition: TDocumentDefinitions): Promise<Buffer> {
  const printer = new PdfPrinter({ Roboto: { ...FONT } }, null, NO_URLS, isOurFont)
  const pdf = await printer.createPdfKitDocument(definition)
  const chunks: Buffer[] = []
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk))
  return await new Promise((resolve, reject) => {
    pdf.on("end", () => resolve(Buffer.concat(chunks)))
    pdf.on("error", reject)
    pdf.end()
  })
}

function isOurFont(path: string): boolean {
  return Object.values(FONT).includes(path)
}
