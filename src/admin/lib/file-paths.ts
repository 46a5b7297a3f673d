/** The return slip of a case, in the language of its customer: it goes into the customer's parcel. */
export function slipPath(rmaId: string): string {
  return `/admin/rmas/${rmaId}/slip`
}

/** A file that somebody attached to an item or to a message. */
export function attachmentPath(id: string): string {
  return `/admin/rma-attachments/${id}`
}

/** The carrier's label of a case, where it was uploaded. */
export function labelPath(rmaId: string): string {
  return `/admin/rmas/${rmaId}/label`
}

/** A credit note as PDF, in the language of its customer. */
export function creditNotePath(id: string): string {
  return `/admin/credit-notes/${id}/document`
}
