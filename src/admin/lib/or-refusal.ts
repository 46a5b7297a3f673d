import { isRefusal, type Refusal } from "../../domain"

/** What was decided, or by which refusal it was not; bugs are thrown on. */
export function orRefusal<T>(decide: () => T): T | Refusal {
  try {
    return decide()
  } catch (error) {
    if (isRefusal(error)) {
      return error
    }
    throw error
  }
}
