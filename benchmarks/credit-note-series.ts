import { RMA_MODULE } from "../src/modules/rma"
import { aCreditNote } from "../src/modules/rma/__tests__/a-credit-note"
import type { BenchStore } from "./open-store"
import type { Measured } from "./slip"

const NOTES = 1_000
const PART = 100

/**
 * A thousand credit notes of one series, one after the other, each in a change of a case: what one
 * of the first hundred takes, and one of the last, as medians. A series must not slow down as it grows.
 */
export async function measureCreditNoteSeries({ container }: BenchStore): Promise<Measured> {
  const service = container.resolve(RMA_MODULE)
  const rma = { id: "rma_of_bench", number: "RMA-0" }
  const times: number[] = []
  for (let index = 0; index < NOTES; index++) {
    const credit_note = aCreditNote(`cn_of_bench_${index}`, { rma })
    const started = performance.now()
    await service.changeRma({ rma: { id: rma.id }, credit_note, history: [] })
    times.push(performance.now() - started)
  }
  const first = median(times.slice(0, PART))
  const last = median(times.slice(-PART))
  return {
    name: "credit-note-series",
    figures: {
      notes: NOTES,
      first_hundred_ms: rounded(first),
      last_hundred_ms: rounded(last),
      last_to_first: rounded(last / first),
    },
  }
}

function median(times: number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)]
}

function rounded(figure: number): number {
  return Math.round(figure * 100) / 100
}
