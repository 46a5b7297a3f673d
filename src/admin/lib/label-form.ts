import type { RmaLabel } from "../../domain"
import type { HttpRmaLabel } from "../../types/http"

/** What staff enter of a label; a file is sent by itself. */
export type LabelForm = {
  kind: "file" | "link"
  file: File | null
  url: string
  carrier: string
  tracking_number: string
  /** In major units. */
  cost: number | null
}

export function labelForm(label: HttpRmaLabel | null): LabelForm {
  return {
    kind: label?.url ? "link" : "file",
    file: null,
    url: label?.url ?? "",
    carrier: label?.carrier ?? "",
    tracking_number: label?.tracking_number ?? "",
    cost: label?.cost ?? null,
  }
}

/** What of a form goes to the server as it is written; null where nothing is. A file goes by itself. */
export function labelBody(form: LabelForm): Omit<RmaLabel, "file"> | null {
  const url = form.kind === "link" ? form.url.trim() : ""
  const body = {
    ...(url && { url }),
    ...(form.carrier.trim() && { carrier: form.carrier.trim() }),
    ...(form.tracking_number.trim() && { tracking_number: form.tracking_number.trim() }),
    ...(form.cost !== null && { cost: form.cost }),
  }
  return Object.keys(body).length > 0 ? body : null
}

/** The file of a form that is to be uploaded; null where a link is given instead. */
export function labelFile({ kind, file }: LabelForm): File | null {
  return kind === "file" ? file : null
}

/** Whether the link that is typed can be opened by a browser; nothing typed is no mistake. */
export function isLinkRight({ kind, url }: LabelForm): boolean {
  return kind === "file" || url.trim() === "" || /^https?:\/\/[^\s/]+\S*$/i.test(url.trim())
}
