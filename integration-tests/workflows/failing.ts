import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReturnWorkflow } from "@medusajs/framework/workflows-sdk"

type Step = { action?: string; next?: Step | Step[] }

const FAILURE = "A failure that the test put in"
const UNLOCK = "rma-unlock-order"
/** Draws the number of a credit note, which stays: no step behind it fails, and a test cannot say that one did. */
const NUMBERED = "rma-save-numbered"

/** One act of a workflow that can be made to fail, to die half-way, or to happen. */
export type Attempt = ReturnType<typeof attemptOf>

export function attemptOf<Input, Result>(
  container: MedusaContainer,
  workflow: ReturnWorkflow<Input, Result, []>,
  input: Input
) {
  const steps = stepsOf(workflow(container).getFlow())
  return {
    /** The names of its steps, in the order in which they run. */
    steps,
    /** Those behind which a failure undoes everything. Behind the last there is nothing left that could fail. */
    reversible: steps.slice(0, steps.includes(NUMBERED) ? steps.indexOf(NUMBERED) : -1),

    /**
     * Fails behind a step.
     * @throws where it fails by something else, or not at all
     */
    async failAfter(step: string): Promise<void> {
      const run = workflow(container)
      const invoke = () => {
        throw new Error(FAILURE)
      }
      run.insertActionAfter(step, "failure-of-the-test", { invoke }, { noCompensation: true })
      // What a step throws comes out as a plain object with the message of the error.
      await expect(run.run({ input })).rejects.toMatchObject({ message: FAILURE })
    },

    /**
     * Ends behind a step as if the process had died: nothing is undone. The lock is free, as it is
     * after a restart or once its time is over.
     */
    async dieAfter(step: string): Promise<void> {
      const run = workflow(container)
      const lost = steps.slice(steps.indexOf(step) + 1).filter((later) => later !== UNLOCK)
      lost.forEach((later) => run.deleteAction(later))
      await run.run({ input })
    },

    async succeed(): Promise<Result> {
      const { result } = await workflow(container).run({ input })
      return result
    },
  }
}

function stepsOf({ action, next }: Step): string[] {
  if (Array.isArray(next)) throw new Error("Steps beside each other are not known here")
  return [...(action ? [action] : []), ...(next ? stepsOf(next) : [])]
}
