import { isRefusal, REFUSALS, type RefusalCode } from "../../domain"
import type { Translate } from "../hooks/use-words"
import { RequestError } from "./request-error"

/** Says in the reader's language why something was refused, by the server or by the domain. */
export function refusalWords(error: unknown, t: Translate): string {
  if (isRefusal(error)) {
    return t(`refusals.${error.code}`)
  }
  if (!(error instanceof RequestError)) {
    return t("errors.unknown")
  }
  if (error.status === 0) {
    return t("errors.offline")
  }
  return error.code && isRefusalCode(error.code) ? t(`refusals.${error.code}`) : t("errors.unknown")
}

/** The server's own sentence, where the code alone does not tell what is wrong. */
export function refusalDetail(error: unknown): string | undefined {
  return error instanceof RequestError && TOLD_BY_THE_SERVER.has(error.code ?? "")
    ? error.message || undefined
    : undefined
}

const TOLD_BY_THE_SERVER = new Set<string>(["invalid_data", "not_eligible"])

function isRefusalCode(code: string): code is RefusalCode {
  return code in REFUSALS
}
