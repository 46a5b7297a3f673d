import { RequestError } from "../store-api/request-error"
import { en } from "../i18n/en"
import type { Translate } from "../i18n/translate"

type KnownCode = Exclude<keyof typeof en.refusals, "unknown" | "offline">

/** Says in the shopper's words why something was refused or failed. */
export function refusalWords(error: unknown, t: Translate): string {
  if (!(error instanceof RequestError)) return t("refusals.unknown")
  if (error.status === 0) return t("refusals.offline")
  if (error.code && isKnown(error.code)) return t(`refusals.${error.code}`)
  return t("refusals.unknown")
}

function isKnown(code: string): code is KnownCode {
  return code in en.refusals
}
