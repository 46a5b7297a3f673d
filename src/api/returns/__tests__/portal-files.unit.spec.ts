import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { gunzipSync } from "node:zlib"
import { findPortalFile, readPortalFiles, type PortalFiles } from "../portal-files"

describe("the files of the portal", () => {
  let folder: string
  let files: PortalFiles

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), "portal-files-"))
    mkdirSync(path.join(folder, "dist", "assets"), { recursive: true })
    writeFileSync(path.join(folder, "secret.html"), "secret")
    writeFileSync(path.join(folder, "dist", "index.html"), "the page")
    writeFileSync(path.join(folder, "dist", "assets", "index-4f3a.js"), "the script")
    writeFileSync(path.join(folder, "dist", "assets", "unknown.exe"), "what nobody asked for")
    const read = await readPortalFiles(path.join(folder, "dist"))
    if (!read) throw new Error("Nothing was read")
    files = read
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const found = (at: string) => findPortalFile(files, at)?.content.toString()

  it.each(["/", "/cases/rma_1", "/orders/order_1/details", "/..", "/%2e%2e/secret"])(
    "are the page or nothing for %s",
    (at) => {
      expect([undefined, "the page"]).toContain(found(at))
    }
  )

  it("are the page for its own paths", () => {
    expect(found("/cases/rma_1")).toBe("the page")
    expect(findPortalFile(files, "/cases/rma_1")?.is_immutable).toBe(false)
  })

  it.each([
    "/../secret.html",
    "/assets/../../secret.html",
    "/assets/missing.js",
    "/assets/unknown.exe",
    "/assets/",
    "/favicon.ico",
    "/..\\secret.html",
  ])("hold no %s", (at) => {
    expect(found(at)).toBeUndefined()
  })

  it("may be kept for ever where their name tells their content, and come packed", () => {
    const script = findPortalFile(files, "/assets/index-4f3a.js")
    expect(script).toMatchObject({
      content_type: "text/javascript; charset=utf-8",
      is_immutable: true,
    })
    expect(gunzipSync(script?.gzipped ?? Buffer.alloc(0)).toString()).toBe("the script")
  })

  it("are not there where nothing was built", async () => {
    expect(await readPortalFiles(path.join(folder, "nowhere"))).toBeNull()
  })
})
