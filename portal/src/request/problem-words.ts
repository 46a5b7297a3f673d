import type { Translate } from "../i18n/translate"
import type { WordKey } from "../i18n/word-key"
import type { Problem } from "./find-problems"

const WORDS: Record<Problem, WordKey> = {
  required: "common.required",
  tooLong: "details.noteTooLong",
  photosRequired: "details.photosRequired",
  duplicate: "details.duplicate",
  future: "details.receivedOnFuture",
  notAnAmount: "details.purchasePriceWrong",
}

/** Says what is wrong with a field; undefined where nothing is. */
export function problemWords(
  problem: Problem | undefined,
  t: Translate,
  values?: Record<string, string>
): string | undefined {
  return problem && t(WORDS[problem], values)
}
