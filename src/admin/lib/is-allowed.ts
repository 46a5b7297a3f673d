import { isRefusal } from "../../domain"
import { orRefusal } from "./or-refusal"

/** Whether a guard of the domain lets something happen. */
export function isAllowed(guard: () => void): boolean {
  return !isRefusal(orRefusal(guard))
}
