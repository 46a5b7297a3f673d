import type { Translate } from "../hooks/use-words"
import { en } from "../i18n/en"
import type { HttpRmaAlert } from "../../types/http"

/**
 * An alert in the reader's language; one that this admin does not know yet in the server's words.
 * `date`: the deadline of the case, in words.
 */
export function alertWords({ code, message }: HttpRmaAlert, t: Translate, date: string): string {
  return isKnown(code) ? t(`alerts.${code}`, { date }) : message
}

function isKnown(code: string): code is keyof typeof en.alerts {
  return code in en.alerts
}
