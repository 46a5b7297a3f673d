import { caseList } from "./case-list"
import { compare, type Result } from "./compare"
import { measureCreditNote } from "./credit-note"
import { measureCreditNoteSeries } from "./credit-note-series"
import { exchangeApprove } from "./exchange-approve"
import { exchangeOptions } from "./exchange-options"
import { measureGuestAnswer } from "./guest-answer"
import { mainJob } from "./main-job"
import { openStore } from "./open-store"
import { QueryWatch } from "./query-watch"
import { toJson, toTable } from "./report"
import { returnability } from "./returnability"
import { measureSlip, type Measured } from "./slip"
import { tenders } from "./tenders"

/** Run by scripts/bench.mjs. Progress goes to stderr: stdout holds the results and nothing else. */
async function main(args: string[]): Promise<void> {
  const { isJson, only } = readArguments(args)
  const isAsked = ({ name }: { name: string }) =>
    only === undefined || name === only || name.startsWith(`${only}-`)
  const measured: Measured[] = []
  if (isAsked({ name: "slip" })) {
    // First and in a process of its own: a store beside it would take its memory and its time.
    console.error("[bench] Measuring slip …")
    measured.push(await measureSlip())
  }
  if (isAsked({ name: "credit-note" })) {
    console.error("[bench] Measuring credit-note …")
    measured.push(await measureCreditNote())
  }
  if (isAsked({ name: "portal" })) measured.push(measuredPortal())
  const isOfStore = only !== "slip" && only !== "portal"
  const results = isOfStore ? await measureInStore(isAsked, measured) : []
  if (!results.length && !measured.length) throw new Error(`There is no benchmark named ${only}`)
  console.log(isJson ? toJson(results, measured) : toTable(results, measured))
}

/** Measured where it was built: the portal is there before the store. */
function measuredPortal(): Measured {
  const bytes = Number(process.env.RMA_PORTAL_FIRST_LOAD)
  return { name: "portal", figures: { first_load_gzip_bytes: bytes, goal_bytes: 150_000 } }
}

async function measureInStore(
  isAsked: (one: { name: string }) => boolean,
  measured: Measured[]
): Promise<Result[]> {
  const store = await openStore()
  try {
    if (isAsked({ name: "guest-answer" })) {
      console.error("[bench] Measuring guest-answer …")
      measured.push(await measureGuestAnswer(store))
    }
    if (isAsked({ name: "credit-note-series" })) {
      console.error("[bench] Measuring credit-note-series …")
      measured.push(await measureCreditNoteSeries(store))
    }
    const comparisons = [
      ...mainJob(store),
      ...tenders(store),
      ...caseList(store),
      ...returnability(store),
      ...exchangeApprove(store),
      ...exchangeOptions(store),
    ]
    const watch = new QueryWatch(store.container)
    const results: Result[] = []
    for (const comparison of comparisons.filter(isAsked)) {
      console.error(`[bench] Measuring ${comparison.name} …`)
      results.push(await compare(comparison, watch))
    }
    return results
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
