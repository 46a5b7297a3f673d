import { isRefusal, type Refusal } from "../refusals"

/** The refusal that an action answers with. Throws when it does not refuse, or fails otherwise. */
export function refusalOf(action: () => unknown): Pick<Refusal, "code" | "details"> {
  let answer: unknown
  try {
    answer = action()
  } catch (error) {
    if (isRefusal(error)) {
      return { code: error.code, details: error.details }
    }
    throw error
  }
  throw new Error(`Not refused, but answered ${JSON.stringify(answer)}`)
}
