import type { HttpAttachment } from "../../types/http"

/** Of these, every browser shows a small picture; photos of phones (HEIC) only some do. */
const SHOWN_BY_BROWSERS = ["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"]

export function isPicture({ mime_type }: Pick<HttpAttachment, "mime_type">): boolean {
  return SHOWN_BY_BROWSERS.includes(mime_type)
}
