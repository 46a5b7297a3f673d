import path from "node:path"
import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"
import { describeFirstLoad } from "../scripts/lib/first-load.mjs"

const here = path.dirname(fileURLToPath(import.meta.url))

/** The portal, as `npm run build` puts it into the package; the demo and the tests say --outDir. */
export default defineConfig({
  root: here,
  base: "/returns/",
  plugins: [react(), firstLoadWithinBudget()],
  build: {
    outDir: path.resolve(here, "..", ".medusa", "server", "portal", "dist"),
    emptyOutDir: true,
    target: "es2021",
    // Inlined pictures and scripts would need a weaker Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})

/** Ends the build where a shopper would have to wait too long for the first page. */
function firstLoadWithinBudget() {
  let folder
  return {
    name: "first-load-within-budget",
    apply: "build",
    configResolved({ build }) {
      folder = path.resolve(here, build.outDir)
    },
    closeBundle() {
      const { line, isWithinBudget } = describeFirstLoad(folder)
      if (!isWithinBudget) {
        throw new Error(line)
      }
      console.log(line)
    },
  }
}
