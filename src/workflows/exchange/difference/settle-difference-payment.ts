import type { MedusaContainer } from "@medusajs/framework/types"
import { giveDifferenceBack } from "./give-difference-back"
import {
  recordDifferencePaidWorkflow,
  type RecordDifferencePaidInput,
} from "./workflows/record-difference-paid"

/**
 * Does what a payment of a difference asks for: writes down that it is paid, or gives it back where the
 * exchange is off by now, or what of it is too much: units were dropped, or two payments came at once.
 * Twice is once.
 * @throws Refusal all of both workflows
 */
export async function settleDifferencePayment(
  container: MedusaContainer,
  input: RecordDifferencePaidInput
): Promise<void> {
  const { result } = await recordDifferencePaidWorkflow(container).run({ input })
  const { verdict, has_surplus } = result
  if (verdict === "give_back") await giveDifferenceBack(container, input)
  else if (has_surplus) await giveDifferenceBack(container, { ...input, of: "surplus" })
}
