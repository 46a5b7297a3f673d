import type { MedusaContainer } from "@medusajs/framework/types"
import { isRefusal } from "../../../domain"
import {
  giveDifferenceBackWorkflow,
  type GiveDifferenceBackInput,
} from "./workflows/give-difference-back"

/**
 * Gives a difference back where one was paid and is not given back yet: what comes before an exchange is
 * canceled, also where a crash came between the two.
 * @throws Refusal all of {@link giveDifferenceBackWorkflow} but `already_settled`
 */
export async function giveDifferenceBack(
  container: MedusaContainer,
  input: GiveDifferenceBackInput
): Promise<void> {
  try {
    await giveDifferenceBackWorkflow(container).run({ input })
  } catch (error) {
    if (!isRefusal(error) || error.code !== "already_settled") throw error
  }
}
