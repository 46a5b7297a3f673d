import crypto from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { filesUnder } from "./files-under.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..")

/**
 * A short key of the content of files: it changes when one of them does.
 *
 * @param {string[]} sources files and folders, relative to the root of the repository; a missing one
 * counts as empty, and specs never count
 */
export function contentKey(sources) {
  const hash = crypto.createHash("sha256")
  for (const file of sources.flatMap(filesOf).sort()) {
    hash.update(file).update(fs.readFileSync(path.join(root, file)))
  }
  return hash.digest("hex").slice(0, 12)
}

function filesOf(source) {
  const start = path.join(root, source)
  if (!fs.existsSync(start)) {
    return []
  }
  return fs.statSync(start).isFile()
    ? [source]
    : filesUnder(start)
        .filter((file) => !file.includes("__tests__"))
        .map((file) => path.join(source, file))
}
