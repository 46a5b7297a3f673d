import { documentColumns, type CreditNoteDocument } from "./credit-note-document"

/** The columns of a note that do not say what its frozen document says. */
export function differingColumns(
  document: CreditNoteDocument,
  columns: Record<string, unknown>
): string[] {
  return Object.entries(documentColumns(document)).flatMap(([column, written]) =>
    columns[column] === written ? [] : column
  )
}
