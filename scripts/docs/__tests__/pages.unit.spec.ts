import { readFileSync } from "node:fs"
import path from "node:path"
import { PAGES } from "../pages"

describe("the printed reference", () => {
  it.each(Object.keys(PAGES))("docs/%s says what the code says: run `npm run docs`", (file) => {
    const printed = readFileSync(path.join(__dirname, "../../../docs", file), "utf8")
    expect(printed).toBe(PAGES[file]())
  })
})
