import type { ExecArgs } from "@medusajs/framework/types"
import { HEALTH_CODES, findingId } from "../domain"
import type { FoundHealth } from "../facts/health-report"
import { checkHealth, checkOneOrder, repairFinding } from "../workflows"
import { errorMessage } from "../workflows/error-message"

const HELP = `Compares the records of returns with the orders' own, and prints what does not add up.

  npx medusa exec <path of rma-doctor> [--order <id>] [--repair]

  --order <id>  checks one order only
  --repair      mends what a machine may mend, and looks again

Exit code 1: something critical was found, and is still there.`

/** The doctor on the command line. Without options it checks all orders with cases. */
export default async function rmaDoctor({ container, args }: ExecArgs): Promise<void> {
  // Medusa's command line takes what begins with dashes for its own, and hands on the rest.
  const given = [...args, ...process.argv]
  if (given.includes("--help")) {
    console.log(HELP)
    return
  }
  const is_repair = given.includes("--repair")
  const order_id = valueOf(given, "--order")
  const now = new Date()
  const { orders_checked, findings } = order_id
    ? await checkOneOrder(container, order_id, now)
    : await checkHealth(container, { changed_since: null, created_by: null, now })

  const left = is_repair ? await mend(container, findings) : findings
  if (left.length) console.table(left.map(toRow))
  const critical = left.filter(({ code }) => HEALTH_CODES[code].level === "critical").length
  console.log(`${orders_checked} orders checked, ${left.length} findings, ${critical} of them critical`)
  if (critical > 0) process.exitCode = 1
}

/** "--order order_1" and "--order=order_1" alike. */
function valueOf(given: string[], option: string): string | undefined {
  const at = given.indexOf(option)
  const joined = given.find((one) => one.startsWith(`${option}=`))
  return at >= 0 ? given[at + 1] : joined?.slice(option.length + 1)
}

/** Answers what is left. A finding that asks a person something is left, and so is one that fails. */
async function mend(
  container: ExecArgs["container"],
  findings: FoundHealth[]
): Promise<FoundHealth[]> {
  const left: FoundHealth[] = []
  for (const finding of findings) {
    if (finding.repair === null || finding.repair === "confirm_stock") {
      left.push(finding)
      continue
    }
    const finding_id = findingId(finding)
    try {
      const after = await repairFinding(container, { finding_id, actor: { type: "system", id: null } })
      if (after) left.push(after)
      else console.log(`Mended: ${finding_id}`)
    } catch (error) {
      console.error(`Not mended: ${finding_id}: ${errorMessage(error)}`)
      left.push(finding)
    }
  }
  return left
}

function toRow({ code, order_display_id, rma_display_id, expected, found, repair, ...rest }: FoundHealth) {
  return {
    level: HEALTH_CODES[code].level,
    code,
    subject: rest.subject_id,
    order: order_display_id ?? "",
    case: rma_display_id ?? "",
    expected: expected ?? "",
    found: found ?? "",
    repair: repair ?? "",
  }
}
