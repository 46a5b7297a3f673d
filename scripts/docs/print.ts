import { writeFileSync } from "node:fs"
import path from "node:path"
import { PAGES } from "./pages"

/** `npm run docs`: prints the pages of the reference that come from code. */
for (const [file, print] of Object.entries(PAGES)) {
  writeFileSync(path.join(__dirname, "../../docs", file), print())
  console.log(`docs/${file}`)
}
