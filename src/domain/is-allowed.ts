import { isRefusal } from "./refusals"

/** Whether a guard lets something happen: it refuses, or it does not. What else it throws is a bug. */
export function isAllowed(guard: () => void): boolean {
  try {
    guard()
    return true
  } catch (error) {
    if (isRefusal(error)) {
      return false
    }
    throw error
  }
}
