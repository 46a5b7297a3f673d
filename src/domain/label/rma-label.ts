/** The file of a label that was uploaded: an attachment of the case. */
export type LabelFile = { id: string; filename: string; mime_type: string; size: number }

/** The carrier's label by which the goods come back. It has a link or a file, or neither yet. */
export type RmaLabel = {
  url?: string
  file?: LabelFile
  tracking_number?: string
  carrier?: string
  /** What the label cost, in major units of the case's currency. */
  cost?: number
}

/** What a label may be: what every printer prints, and nothing that a browser runs. */
export const LABEL_FILES = {
  mime_types: ["application/pdf", "image/png", "image/jpeg"],
  max_bytes: 10_000_000,
}

/** Whether there is something to print, which holds an address. */
export function hasDocument(label: RmaLabel | null): boolean {
  return label !== null && (label.url !== undefined || label.file !== undefined)
}
