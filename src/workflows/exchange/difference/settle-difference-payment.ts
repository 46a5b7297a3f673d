import type { MedusaContainer } from "@medusajs/framework/types"
import type { Actor } from "../../actor"
import { giveDifferenceBack } from "./give-difference-back"
import {
  recordDifferencePaidWorkflow,
  type RecordDifferencePaidInput,
} from "./workflows/record-difference-paid"

const SYSTEM: Actor = { type: "system", id: null }

/**
 * Does what a payment of a difference asks for: writes down that it is paid, or gives it back where the
 * exchange is off by now, or what of it is too much: units were dropped, or two payments came at once.
 * Twice is once.
 *
 * What goes back follows from the payment, whoever has it written down: nobody decides on it, so nobody's
 * limit is asked. `giveBack`: how it goes back; by default a refusal is thrown, though the payment is
 * written down by then.
 *
 * @throws Refusal all of {@link recordDifferencePaidWorkflow} and of `giveBack`
 */
export async function settleDifferencePayment(
  container: MedusaContainer,
  input: RecordDifferencePaidInput,
  giveBack: typeof giveDifferenceBack = giveDifferenceBack
): Promise<void> {
  const { result } = await recordDifferencePaidWorkflow(container).run({ input })
  const { verdict, has_surplus } = result
  const back = { ...input, actor: SYSTEM }
  if (verdict === "give_back") await giveBack(container, back)
  else if (has_surplus) await giveBack(container, { ...back, of: "surplus" })
}
