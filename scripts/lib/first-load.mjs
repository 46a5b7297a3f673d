import fs from "node:fs"
import path from "node:path"
import { gzipSync } from "node:zlib"

/** Script that a phone loads before it shows anything of the portal, gzipped. */
export const FIRST_LOAD_BUDGET = 150_000

/**
 * How much script the first page of a built portal loads: what its HTML names, as the server sends it.
 *
 * @param {string} folder
 * @returns {number} bytes, gzipped
 * @throws where the HTML names none, which is no portal
 */
export function firstLoadBytes(folder) {
  const html = fs.readFileSync(path.join(folder, "index.html"), "utf8")
  const scripts = [...html.matchAll(/(?:src|href)="\/returns\/([^"]+\.js)"/g)].map(([, file]) => file)
  if (!scripts.length) {
    throw new Error(`${folder} is no portal: its page names no script`)
  }
  return scripts
    .map((file) => gzipSync(fs.readFileSync(path.join(folder, file)), { level: 9 }).length)
    .reduce((sum, bytes) => sum + bytes, 0)
}

/**
 * The same for people.
 *
 * @param {string} folder
 * @returns {{ line: string, isWithinBudget: boolean }}
 */
export function describeFirstLoad(folder) {
  const bytes = firstLoadBytes(folder)
  const isWithinBudget = bytes <= FIRST_LOAD_BUDGET
  const kilobytes = (count) => `${(count / 1000).toFixed(1)} kB`
  return {
    isWithinBudget,
    line:
      `portal first load: ${kilobytes(bytes)} gzip of script ` +
      `(${isWithinBudget ? "within" : "ABOVE"} ${kilobytes(FIRST_LOAD_BUDGET)})`,
  }
}
