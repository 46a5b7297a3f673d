import fs from "node:fs"
import path from "node:path"
import { filesUnder } from "../lib/files-under.mjs"
import { expect, expectAll, log } from "./report.mjs"

const SHIPPED = [
  "LICENSE",
  "README.md",
  ".medusa/server/src/modules/rma/index.js",
  ".medusa/server/src/workflows/index.d.ts",
  ".medusa/server/src/providers/smtp/index.js",
  ".medusa/server/src/scripts/rma-doctor.js",
  ".medusa/server/src/admin/index.mjs",
  ".medusa/server/src/admin/index.js",
  ".medusa/server/portal/dist/index.html",
]
const NEVER_SHIPPED = /__tests__|\.spec\.|integration-tests|^(demo|e2e|scripts|benchmarks)\//

/** What the tarball brought. */
export function checkFiles(plugin) {
  const files = filesUnder(plugin)
  const bytes = files.reduce((sum, file) => sum + fs.statSync(path.join(plugin, file)).size, 0)
  log(`The package: ${files.length} files, ${Math.round(bytes / 1024)} kB`)
  for (const file of SHIPPED) {
    expect(files.includes(file), `the package has ${file}`)
  }
  const strangers = files.filter((file) => NEVER_SHIPPED.test(file))
  expect(strangers.length === 0, "neither tests nor the demo are shipped", strangers)
}

/**
 * What `medusa db:migrate` made of an empty database.
 *
 * @param {string} plugin
 * @param {(sql: string) => Promise<{ rows: { table_name: string }[] }>} query
 */
export async function checkTables(plugin, query) {
  const { rows: tables } = await query(
    "select table_name from information_schema.tables where table_schema = 'public'"
  )
  expectAll(
    tablesOfMigrations(plugin),
    tables.map(({ table_name }) => table_name),
    "tables of the module are there"
  )
}

function tablesOfMigrations(plugin) {
  const migrations = scriptsIn(path.join(plugin, ".medusa/server/src/modules/rma/migrations"))
  const tables = migrations.flatMap((file) =>
    [...fs.readFileSync(file, "utf8").matchAll(/create table if not exists "(\w+)"/g)].map(
      ([, table]) => table
    )
  )
  return [...new Set(tables)]
}

function scriptsIn(folder) {
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith(".js"))
    .map((file) => path.join(folder, file))
}

/** What the probe found inside of the running application. */
export function checkRegistrations(found) {
  expect(found.module_registered, "the module rma resolves from the container")
  expect(
    found.links.length > 0 && found.links.length >= found.links_to_define,
    `${found.links_to_define} links are defined: ${found.links.join(", ")}`
  )
  expectAll(found.exported_workflows, found.registered_workflows, "workflows are registered")
  // Medusa makes a workflow of each job, by this name.
  const jobs = found.jobs_to_schedule.map((name) => `job-${name}`)
  expectAll(jobs, found.registered_workflows, "jobs are scheduled")
  expect(found.smtp_provider_resolves, "the SMTP provider resolves by medusa-plugin-rma/providers/smtp")
  expectAll(found.events_to_subscribe, found.subscribed_events, "events are subscribed to")
}

/** Whether `medusa build` took the admin extension into the dashboard. */
export function checkDashboard(plugin, assets) {
  const extension = fs.readFileSync(path.join(plugin, ".medusa/server/src/admin/index.mjs"), "utf8")
  const paths = [...extension.matchAll(/\bpath: "(\/[^"]+)"/g)].map(([, page]) => page)
  const pages = [...new Set(paths)]
  const dashboard = scriptsIn(assets)
    .map((file) => fs.readFileSync(file, "utf8"))
    .join("\n")
  const built = pages.filter((page) => dashboard.includes(`"${page}"`))
  expectAll(pages, built, `pages of the admin extension are built: ${pages.join(", ")}`)
}

/**
 * Every reading route of the package over HTTP, for a stranger and for somebody who may.
 *
 * @param {string} plugin
 * @param {object} store
 * @param {string} store.origin
 * @param {string} store.publishableKey
 * @param {{ email: string, password: string }} store.staff
 */
export async function checkRoutes(plugin, { origin, publishableKey, staff }) {
  const call = (method, route, options = {}) => request(origin, method, route, options)
  const { data: session } = await call("POST", "/auth/user/emailpass", { body: staff })
  const authorized = { authorization: `Bearer ${session.token}` }
  const visiting = { "x-publishable-api-key": publishableKey }

  const { name } = JSON.parse(fs.readFileSync(path.join(plugin, "package.json"), "utf8"))
  const { data } = await call("GET", "/admin/plugins", { headers: authorized })
  expectAll(
    [name],
    data.plugins.map((one) => one.name),
    "plugin is listed by GET /admin/plugins"
  )

  const routes = readingRoutes(plugin)
  expectAll(["/admin/rmas", "/store/rmas"], routes, "main routes are among those of the package")
  for (const route of routes) {
    const isAdmin = route.startsWith("/admin/")
    const refusal = isAdmin ? 401 : 400
    const stranger = await call("GET", route)
    expect(stranger.status === refusal, `GET ${route} is ${refusal} for a stranger`, stranger)

    const allowed = await call("GET", route, { headers: isAdmin ? authorized : visiting })
    const answers = allowed.data !== undefined && allowed.status < 500
    expect(answers, `GET ${route} answers with ${allowed.status}`, allowed)
  }
  const closed = await call("POST", "/store/returns", {
    headers: visiting,
    body: {
      order_id: "missing",
      items: [{ id: "missing", quantity: 1 }],
      return_shipping: { option_id: "missing" },
    },
  })
  expect(closed.status === 403, "POST /store/returns of core is closed", closed)
}

/**
 * The shopper's page of the running application: its HTML, the script that this names, and the key with
 * which it will open the store API.
 *
 * @param {{ origin: string, publishableKey: string }} store
 */
export async function checkPortal({ origin, publishableKey }) {
  const page = await fetch(`${origin}/returns/cases/rma_1`)
  const html = await page.text()
  expect(page.status === 200 && html.includes('id="portal"'), "/returns answers with the portal", {
    status: page.status,
  })
  const policy = page.headers.get("content-security-policy") ?? ""
  expect(policy.includes("script-src 'self'"), "/returns lets no strange script run", policy)

  const [, script] = /src="([^"]+\.js)"/.exec(html) ?? []
  const { status, headers } = await fetch(`${origin}${script}`)
  const isScript = status === 200 && headers.get("content-type")?.includes("javascript")
  expect(isScript === true, "the portal's script is served", { script, status })

  const { data } = await request(origin, "GET", "/returns/config.json")
  expect(data?.publishable_key === publishableKey, "the portal has the publishable key", data)
}

/** The paths that have a GET, with "missing" for each parameter. */
function readingRoutes(plugin) {
  const api = path.join(plugin, ".medusa/server/src/api")
  return filesUnder(api)
    .filter((file) => /^(admin|store)\/.*route\.js$/.test(file))
    .filter((file) => /exports\.GET\b/.test(fs.readFileSync(path.join(api, file), "utf8")))
    .map((file) => `/${path.dirname(file).replaceAll(/\[\w+\]/g, "missing")}`)
}

/** `data` is undefined when the answer is not JSON. */
async function request(origin, method, route, { headers = {}, body } = {}) {
  const response = await fetch(`${origin}${route}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: body && JSON.stringify(body),
  })
  const isJson = response.headers.get("content-type")?.includes("json")
  return { status: response.status, data: isJson ? await response.json() : undefined }
}
