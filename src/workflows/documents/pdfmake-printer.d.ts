/** The part of pdfmake that has no state which a shop's own documents would share. */
declare module "pdfmake/js/Printer" {
  import type { Readable } from "node:stream"
  import type { TDocumentDefinitions, TFontDictionary } from "pdfmake/interfaces"

  type UrlResolver = { resolve: (url: string) => Promise<void>; resolved: () => Promise<void> }

  export default class PdfPrinter {
    constructor(
      fonts: TFontDictionary,
      virtualFiles: null,
      urls: UrlResolver,
      mayReadFile: (path: string) => boolean
    )
    createPdfKitDocument(definition: TDocumentDefinitions): Promise<Readable & { end: () => void }>
  }
}
