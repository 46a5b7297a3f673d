import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"

/**
 * Where the gateways of the tests keep their books: in files, so that several processes share them and
 * none is lost with a process that is killed.
 *
 * The folder is `RMA_TEST_GATEWAY`, else one of this process alone.
 */
export const gatewayFolder = {
  /** Empty where nobody wrote yet. */
  read(name: string): string {
    const file = path.join(folder(), name)
    return existsSync(file) ? readFileSync(file, "utf8") : ""
  },

  /** What was appended, in order. */
  readEntries<Entry>(name: string): Entry[] {
    return gatewayFolder
      .read(name)
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  },

  write(name: string, content: string): void {
    mkdirSync(folder(), { recursive: true })
    writeFileSync(path.join(folder(), name), content)
  },

  append(name: string, entry: object): void {
    mkdirSync(folder(), { recursive: true })
    appendFileSync(path.join(folder(), name), `${JSON.stringify(entry)}\n`)
  },

  /** One file, or all of them. */
  remove(name = ""): void {
    rmSync(path.join(folder(), name), { recursive: true, force: true })
  },
}

function folder(): string {
  return process.env.RMA_TEST_GATEWAY ?? path.join(os.tmpdir(), `rma-test-gateway-${process.pid}`)
}
