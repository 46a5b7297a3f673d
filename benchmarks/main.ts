import { caseList } from "./case-list"
import { compare, type Result } from "./compare"
import { mainJob } from "./main-job"
import { openStore } from "./open-store"
import { QueryWatch } from "./query-watch"
import { toJson, toTable } from "./report"

/** Run by scripts/bench.mjs. Progress goes to stderr: stdout holds the results and nothing else. */
async function main(args: string[]): Promise<void> {
  const { isJson, only } = readArguments(args)
  const store = await openStore()
  try {
    const comparisons = [...mainJob(store), ...caseList(store)].filter(
      ({ name }) => only === undefined || name === only || name.startsWith(`${only}-`)
    )
    if (!comparisons.length) throw new Error(`There is no benchmark named ${only}`)

    const watch = new QueryWatch(store.container)
    const results: Result[] = []
    for (const comparison of comparisons) {
      console.error(`[bench] Measuring ${comparison.name} …`)
      results.push(await compare(comparison, watch))
    }
    console.log(isJson ? toJson(results) : toTable(results))
  } finally {
    await store.close()
  }
}

function readArguments(args: string[]): { isJson: boolean; only: string | undefined } {
  const at = args.indexOf("--only")
  return { isJson: args.includes("--json"), only: at < 0 ? undefined : args[at + 1] }
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  }
)
