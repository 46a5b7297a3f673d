// Runs the tests: `node scripts/test.mjs [unit|modules|http|e2e …] [jest options]`, all without a name.
// The last line of the output is always `N passed, N failed`.
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { builtAdmin } from "./lib/built-admin.mjs"
import { builtPortal } from "./lib/built-portal.mjs"
import { startableChromium } from "./lib/chromium.mjs"
import { ensureInstalled } from "./lib/install.mjs"
import { end, runNode } from "./lib/lifetime.mjs"
import { ES_MODULES_IN_JEST, startTestCluster } from "./lib/test-cluster.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const jest = path.join(root, "node_modules", "jest", "bin", "jest.js")
const cores = os.availableParallelism()

/** One run of jest each; the projects of a run share its workers. */
const RUNS = [
  { projects: ["unit"], needsStore: false, options: ["--testTimeout=30000", `--maxWorkers=${cores}`] },
  {
    projects: ["modules", "http"],
    needsStore: true,
    // A worker keeps what every Medusa it booted left behind, so it is renewed when it grew.
    options: [
      "--forceExit",
      "--testTimeout=120000",
      `--maxWorkers=${Math.min(cores, 4)}`,
      "--workerIdleMemoryLimit=1500MB",
    ],
  },
  {
    projects: ["e2e"],
    needsStore: true,
    needsBrowser: true,
    options: ["--forceExit", "--testTimeout=300000", `--maxWorkers=${Math.min(cores, 2)}`],
  },
]
const PROJECTS = RUNS.flatMap((run) => run.projects)

const started = Date.now()
const log = (line) => console.log(`[test ${((Date.now() - started) / 1000).toFixed(1)}s] ${line}`)

const total = { passed: 0, failed: 0 }
try {
  const { projects, jestOptions } = readArguments(process.argv.slice(2))
  ensureInstalled()
  await runAll(projects, jestOptions)
} catch (error) {
  total.failed += 1
  console.error(error.name === "PostgresError" ? error.message : error)
}
await end(total.failed ? 1 : 0, `${total.passed} passed, ${total.failed} failed`)

function readArguments(args) {
  const first = args.findIndex((arg) => !PROJECTS.includes(arg))
  const named = first < 0 ? args : args.slice(0, first)
  return {
    projects: named.length ? named : PROJECTS,
    jestOptions: args.slice(named.length),
  }
}

async function runAll(projects, jestOptions) {
  const selected = RUNS.map((run) => ({
    ...run,
    projects: run.projects.filter((project) => projects.includes(project)),
  })).filter((run) => run.projects.length)

  let storeEnvironment
  for (const run of selected) {
    if (run.needsStore) {
      storeEnvironment ??= await startStores()
    }
    const env = {
      ...(run.needsStore ? storeEnvironment : { ...process.env, NODE_OPTIONS: ES_MODULES_IN_JEST }),
      ...(run.needsBrowser ? await browserEnvironment() : {}),
    }
    log(`Running the tests of ${run.projects.join(" and ")} …`)
    const counts = await runJest(run, jestOptions, env)
    total.passed += counts.passed
    total.failed += counts.failed
  }
}

/** What the stores of specs need: their database, and the portal that they serve. */
async function startStores() {
  return { ...(await startTestCluster(log)), RMA_PORTAL: await builtPortal(log) }
}

/** Where e2e/stack looks. */
async function browserEnvironment() {
  return {
    RMA_TEST_CHROMIUM: await startableChromium(log),
    RMA_TEST_ADMIN: await builtAdmin(log),
  }
}

async function runJest({ projects, options }, jestOptions, env) {
  const report = path.join(os.tmpdir(), `rma-test-report-${process.pid}.json`)
  fs.rmSync(report, { force: true })
  const code = await runNode(
    [
      jest,
      ...jestOptions,
      ...options,
      ...(jestOptions.some((option) => option.startsWith("--silent")) ? [] : ["--silent"]),
      "--passWithNoTests",
      "--json",
      `--outputFile=${report}`,
      "--selectProjects",
      ...projects,
    ],
    // --json prints the report as well, which nobody wants to read: only stderr is shown.
    { cwd: root, env, hideStdout: true }
  )
  const counts = fs.existsSync(report)
    ? countTests(JSON.parse(fs.readFileSync(report, "utf8")), {
        projects,
        isSelection: jestOptions.length > 0,
      })
    : { passed: 0, failed: 1 }
  fs.rmSync(report, { force: true })
  return code === 0 || counts.failed ? counts : { ...counts, failed: 1 }
}

/** A test that did not run proves nothing: in a full run it counts as failed. */
function countTests(report, { projects, isSelection }) {
  const passed = report.numPassedTests
  let failed = report.numFailedTests + report.numRuntimeErrorTestSuites
  const notRun = report.numPendingTests + report.numTodoTests
  if (notRun && !isSelection) {
    log(`${notRun} tests were skipped, which counts as failed`)
    failed += notRun
  }
  if (passed + failed === 0) {
    log(`No test ran in ${projects.join(" and ")}, which counts as failed`)
    failed = 1
  }
  return { passed, failed }
}
