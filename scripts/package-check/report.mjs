import { AsyncLocalStorage } from "node:async_hooks"

const started = Date.now()
const subject = new AsyncLocalStorage()
let failed = 0

/** Runs a check whose lines say what they are about, as several go on beside each other. */
export function about(name, check) {
  return subject.run(`${name}: `, check)
}

/** Says what is going on. */
export function log(line) {
  console.log(`[${((Date.now() - started) / 1000).toFixed(0)}s] ${prefix()}${line}`)
}

/** Prints the assertion and, when it does not hold, what was found instead. */
export function expect(holds, assertion, found) {
  if (holds) {
    console.log(`  ok    ${prefix()}${assertion}`)
    return
  }
  failed += 1
  console.log(`  FAIL  ${prefix()}${assertion}`)
  if (found !== undefined) {
    console.log(`        found: ${JSON.stringify(found)}`)
  }
}

/** Asserts that `found` has everything of `wanted`, and that anything was wanted at all. */
export function expectAll(wanted, found, assertion) {
  const missing = wanted.filter((one) => !found.includes(one))
  expect(wanted.length > 0 && missing.length === 0, `${wanted.length} ${assertion}`, { missing })
}

/** How many assertions did not hold. */
export function countFailed() {
  return failed
}

function prefix() {
  return subject.getStore() ?? ""
}
