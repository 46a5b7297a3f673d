import type { Translate } from "../hooks/use-words"
import { en } from "../i18n/en"

/** What is wrong with a policy, in the reader's language. */
export function problemWords(problem: string, t: Translate): string {
  return t(`policy.problem.${isKnown(problem) ? problem : "other"}`)
}

function isKnown(problem: string): problem is keyof typeof en.policy.problem {
  return problem in en.policy.problem
}
