import type { StoreRmaSettings } from "../../../src/types/http"

export type FileLimits = StoreRmaSettings["attachment"]

/** Why a file is not even sent; the server looks into it besides. */
export type FileProblem =
  | { problem: "tooMany" }
  | { problem: "tooLarge" | "wrongType"; name: string }

/**
 * What is wrong with files that somebody chose, null for nothing. A browser that does not know a type
 * says none, and the server finds out.
 *
 * @param kept how many there are already
 */
export function checkFiles(
  files: Pick<File, "name" | "size" | "type">[],
  kept: number,
  limits: FileLimits
): FileProblem | null {
  if (kept + files.length > limits.max_files) return { problem: "tooMany" }
  const large = files.find(({ size }) => size > limits.max_bytes)
  if (large) return { problem: "tooLarge", name: large.name }
  const strange = files.find(({ type }) => type && !limits.mime_types.includes(type))
  return strange ? { problem: "wrongType", name: strange.name } : null
}
