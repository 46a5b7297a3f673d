import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"

const root = path.resolve(__dirname, "..", "..", "..")

const PAGES = [
  ...["README.md", "CHANGELOG.md", "CONTRIBUTING.md"],
  ...readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => path.join("docs", file)),
]

/** Where a page sends its reader within this repository. */
function linksOf(page: string): string[] {
  const text = readFileSync(path.join(root, page), "utf8").replace(/```[\s\S]*?```/g, "")
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
}

/** As GitHub names the headings of a page. */
function anchorsOf(page: string): string[] {
  return [...readFileSync(page, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, "")
      .replaceAll(" ", "-")
  )
}

function isBroken(page: string, target: string): boolean {
  const [file, anchor] = target.split("#")
  const led = file ? path.resolve(root, path.dirname(page), file) : path.join(root, page)
  return !existsSync(led) || (anchor !== undefined && !anchorsOf(led).includes(anchor))
}

it.each(PAGES)("%s links only to what is there", (page) => {
  expect(linksOf(page).filter((target) => isBroken(page, target))).toEqual([])
})

it("sees a link that leads nowhere", () => {
  expect(isBroken("README.md", "docs/no-such-page.md")).toBe(true)
  expect(isBroken("README.md", "CONTRIBUTING.md#no-such-heading")).toBe(true)
  expect(isBroken("README.md", "CONTRIBUTING.md#run-it")).toBe(false)
})
