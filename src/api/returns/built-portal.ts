import path from "node:path"
import { readPortalFiles, type PortalFiles } from "./portal-files"

/** Where `npm run build` puts it, seen from the compiled plugin. */
const PACKAGED = path.resolve(__dirname, "..", "..", "..", "portal", "dist")

const read = new Map<string, Promise<PortalFiles | null>>()

/**
 * The files of the built portal, read once: what is not among them then is never served.
 *
 * @param folder another build than the one in the package
 * @returns null where nothing was built, as in a checkout
 */
export function builtPortal(folder: string | null): Promise<PortalFiles | null> {
  const from = folder === null ? PACKAGED : path.resolve(folder)
  const files = read.get(from) ?? readPortalFiles(from)
  read.set(from, files)
  return files
}
