// `node build-admin.mjs <folder>`: builds Medusa's admin with the pages of this plugin into a folder.
// `medusa build --admin-only` does the same into one fixed folder, where two builds would mix.
import { createRequire } from "node:module"
import path from "node:path"
import { fileURLToPath } from "node:url"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..")
const require = createRequire(import.meta.url)
process.chdir(root)
require("ts-node").register({ cwd: root })

const { getConfigFile, getResolvedPlugins } = require("@medusajs/framework/utils")
const { build } = require("@medusajs/admin-bundler")

const { configModule, error } = await getConfigFile(root, "medusa-config")
if (error) {
  throw error
}
const pages = (await getResolvedPlugins(root, configModule, true)).flatMap(({ admin }) => admin ?? [])
const ofType = (wanted) => pages.filter(({ type }) => type === wanted).map(({ resolve }) => resolve)

await build({
  ...configModule.admin,
  sources: ofType("local"),
  plugins: ofType("package"),
  outDir: path.resolve(process.argv[2]),
})
process.exit(0)
