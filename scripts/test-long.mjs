// Runs one suite that takes longer than anybody waits for in `npm test`, where a few runs of it are:
//
//   node scripts/test-long.mjs histories [--runs 1000000] [--seed 7] [--path 21:0:1]
//   node scripts/test-long.mjs store-histories [--runs 200] [--first 0] [--seed 7]
//   node scripts/test-long.mjs crash [--runs 200] [--first 0] [--seed 7]
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
    // Nothing is shared, so every core has its own part, from a seed of its own.
    isSplit: true,
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
  const codes = await Promise.all(
    partsOf(suite, chance).map((part) => runPart(suite, { ...base, ...environment(suite, part) }))
  )
  code = Math.max(...codes)
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
    runs: wholeNumber("runs", values.runs ?? suite.runs),
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

function partsOf({ isSplit = false }, chance) {
  const count = isSplit && chance.path === undefined ? os.availableParallelism() : 1
  return Array.from({ length: count }, (_, index) => ({
    ...chance,
    runs: Math.ceil(chance.runs / count),
    seed: chance.seed + index,
  }))
}

function environment({ variables }, { runs, seed, first, path }) {
  return {
    [`${variables}_RUNS`]: String(runs),
    [`${variables}_SEED`]: String(seed),
    [`${variables}_FIRST`]: String(first),
    ...(path === undefined ? {} : { [`${variables}_PATH`]: path }),
  }
}

function runPart({ project, spec }, env) {
  const options = ["--silent", "--forceExit", "--testTimeout=120000", "--runInBand"]
  return runNode([jest, ...options, "--testPathPattern", spec, "--selectProjects", project], {
    cwd: root,
    env,
    hideStdout: true,
  })
}
