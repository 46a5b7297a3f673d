// Runs one suite that takes longer than anybody waits for in `npm test`, where a few runs of it are:
//
//   node scripts/test-long.mjs histories [--runs 1000000] [--seed 7] [--path 21:0:1]
//   node scripts/test-long.mjs store-histories [--runs 200] [--first 0] [--seed 7]
//   node scripts/test-long.mjs crash [--runs 200] [--first 0] [--seed 7]
//   node scripts/test-long.mjs exchange-crash [--runs 200] [--first 0] [--seed 7]
//
// Prints the seed; the same seed is the same suite again, and what a failure prints is one run of it.
import os from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { ensureInstalled } from "./lib/install.mjs"
import { end, runNode } from "./lib/lifetime.mjs"
import { ES_MODULES_IN_JEST, startTestCluster } from "./lib/test-cluster.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const jest = path.join(root, "node_modules", "jest", "bin", "jest.js")

/** `spec` reads its chance from environment variables that begin with `variables`. */
const SUITES = {
  histories: {
    project: "unit",
    spec: "src/facts/__tests__/histories/",
    variables: "RMA_HISTORIES",
    runs: 1_000_000,
    // Nothing is shared: every core takes batch after batch, each from a seed of its own.
    batch: 20_000,
  },
  "store-histories": {
    project: "http",
    spec: "integration-tests/histories/",
    variables: "RMA_STORE_HISTORIES",
    runs: 200,
  },
  crash: {
    project: "http",
    spec: "integration-tests/crash/crash.spec",
    variables: "RMA_CRASH",
    runs: 200,
  },
  "exchange-crash": {
    project: "http",
    spec: "integration-tests/crash/exchange-crash.spec",
    variables: "RMA_EXCHANGE_CRASH",
    runs: 200,
  },
}

let code = 1
try {
  const { suite, name, chance } = readArguments()
  ensureInstalled()
  console.log(`[${name}] ${chance.runs} runs, seed ${chance.seed}`)
  const started = Date.now()
  const base =
    suite.project === "unit"
      ? { ...process.env, NODE_OPTIONS: ES_MODULES_IN_JEST }
      : await startTestCluster((line) => console.log(`[${name}] ${line}`))
  const batches = batchesOf(suite, chance)
  const run = (batch) => runBatch(suite, { ...base, ...environment(suite, batch) })
  code = await runAll(batches, run, suite.batch ? os.availableParallelism() : 1)
  console.log(`[${name}] ${((Date.now() - started) / 1000).toFixed(0)} s`)
} catch (error) {
  console.error(error.name === "PostgresError" ? error.message : error)
}
await end(code, code === 0 ? "passed" : "failed")

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: "string" },
      seed: { type: "string" },
      first: { type: "string" },
      path: { type: "string" },
    },
  })
  const [name] = positionals
  const suite = Object.hasOwn(SUITES, name ?? "") ? SUITES[name] : undefined
  if (!suite) {
    throw new Error(`Which suite? ${Object.keys(SUITES).join(", ")}`)
  }
  const chance = {
    runs: wholeNumber("runs", values.runs ?? (values.path === undefined ? suite.runs : 1)),
    seed: wholeNumber("seed", values.seed ?? Math.floor(Math.random() * 1e9)),
    first: wholeNumber("first", values.first ?? 0),
    path: values.path,
  }
  return { suite, name, chance }
}

function wholeNumber(name, value) {
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < 0) {
    throw new Error(`--${name} ${value} is no whole number`)
  }
  return number
}

/** Seeds count on from the first, so that any batch is played again by its own. */
function batchesOf({ batch = Infinity }, chance) {
  const size = chance.path === undefined ? Math.min(batch, chance.runs) : chance.runs
  const count = Math.max(1, Math.ceil(chance.runs / size))
  return Array.from({ length: count }, (_, index) => ({
    ...chance,
    runs: Math.min(size, chance.runs - index * size),
    seed: chance.seed + index,
  }))
}

/** As many at a time as there are workers; stops at the first failure. Answers the worst exit code. */
async function runAll(batches, run, workers) {
  const left = [...batches]
  let worst = 0
  const work = async () => {
    while (left.length && worst === 0) {
      worst = Math.max(worst, await run(left.shift()))
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return worst
}

function environment({ variables }, { runs, seed, first, path }) {
  return {
    [`${variables}_RUNS`]: String(runs),
    [`${variables}_SEED`]: String(seed),
    [`${variables}_FIRST`]: String(first),
    ...(path === undefined ? {} : { [`${variables}_PATH`]: path }),
  }
}

function runBatch({ project, spec }, env) {
  const options = ["--silent", "--forceExit", "--testTimeout=120000", "--runInBand"]
  return runNode([jest, ...options, "--testPathPattern", spec, "--selectProjects", project], {
    cwd: root,
    env,
    hideStdout: true,
  })
}
