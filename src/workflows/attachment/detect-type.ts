import type { DetectedType } from "../../domain"

/** What the beginning of a file says that it is; null for texts, scripts and what nobody knows. */
export async function detectType(beginning: Uint8Array): Promise<DetectedType | null> {
  // Imported here, because the package is an ES module and this is not.
  const { fileTypeFromBuffer } = await import("file-type/core")
  const type = await fileTypeFromBuffer(beginning)
  return type ? { mime_type: type.mime, extension: type.ext } : null
}
