import { MedusaError } from "@medusajs/framework/utils"

/** Of HTTP: the other side read the request and said no. Not of waiting, of conflicts, or of too many. */
const SAYS_NOTHING = [408, 409, 423, 425, 429]

/** Medusa's own words for a request that is not allowed. Its others tell of a fault, or of the database. */
const MEDUSA_NO: string[] = [
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.INVALID_ARGUMENT,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.FORBIDDEN,
  MedusaError.Types.NOT_FOUND,
  MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR,
  MedusaError.Types.PAYMENT_REQUIRES_MORE_ERROR,
]

/** Errors of a connection, of a database, or of the program: thrown at any moment, after paying too. */
const FAULT_NAME =
  /^(Abort|Timeout|Type|Reference|Range|Syntax|Assertion|Aggregate|Fetch|Request|System)Error$|(Connection|API|RateLimit|Idempotency)Error$|Exception$/

/** Codes of Node.js (ECONNRESET), of its fetch (UND_ERR_SOCKET) and of axios (ERR_NETWORK). */
const FAULT_CODE = /^(E[A-Z]{3,}|UND_ERR_\w+|ERR_\w+)$/

/** Providers put errors of their clients into words of their own, and leave nothing but the words. */
const FAULT_WORDS =
  /time(d|s)?[ -]?out|timeout|ETIMEDOUT|ECONN|EPIPE|EAI_AGAIN|ENOTFOUND|socket|hang ?up|abort|network|connect|fetch failed|(status|code|http)\W{0,3}5\d\d|internal (server )?error|bad gateway|gateway time|service unavailable|temporar|try again|too many requests|rate limit|overload|maintenance|unexpected|unknown error|something went wrong|no (answer|response|reply)|did not (answer|respond|reply)/i

/**
 * Whether an error of a provider is a plain "no", after which nothing was paid. A provider's "no" is an
 * error with words and nothing else (Medusa's own providers throw so), so it is told by what it is not:
 * whatever may have been thrown on the way there, on the way back, or behind the answer says nothing
 * about what the provider did. In doubt it is no refusal, because trying again would be paying twice.
 */
export function isProviderRefusal(error: unknown): boolean {
  const chain = causesOf(error)
  if (chain.length === 0) return false
  const statuses = chain.flatMap(statusesOf)
  if (statuses.length > 0) return statuses.every(isNo)
  return chain.every((one) => MEDUSA_NO.includes(one.type ?? "") || isPlain(one))
}

type Cause = { name: string; message: string; type?: string; code?: string; fields: object }

/** An error and what it says it was caused by; none where what was thrown is no error at all. */
function causesOf(error: unknown, depth = 0): Cause[] {
  if (!isErrorLike(error) || depth > 5) return []
  const cause = {
    name: String(error.name ?? "Error"),
    message: error.message,
    type: textOf(error, "type"),
    code: textOf(error, "code"),
    fields: error,
  }
  const inner = ["cause", "raw", "originalError"].flatMap((name) =>
    causesOf(Reflect.get(error, name), depth + 1)
  )
  return [cause, ...inner]
}

/** By its shape: the workflow engine and some providers hand errors on as plain copies. */
function isErrorLike(error: unknown): error is { name?: unknown; message: string } {
  return (
    typeof error === "object" &&
    error !== null &&
    "message" in error &&
    typeof error.message === "string"
  )
}

function textOf(error: object, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name)
  return typeof value === "string" ? value : undefined
}

/** The HTTP statuses that an error carries, by the names that clients of providers give them. */
function statusesOf({ fields }: Cause): number[] {
  const response: unknown = Reflect.get(fields, "response")
  const holders = [fields, ...(typeof response === "object" && response !== null ? [response] : [])]
  return holders
    .flatMap((holder) => ["status", "statusCode", "http_status"].map((name) => Reflect.get(holder, name)))
    .map(Number)
    .filter((status) => Number.isInteger(status) && status >= 100 && status < 600)
}

function isNo(status: number): boolean {
  return status >= 400 && status < 500 && !SAYS_NOTHING.includes(status)
}

function isPlain({ name, message, type, code }: Cause): boolean {
  return (
    message.trim() !== "" &&
    !FAULT_NAME.test(name) &&
    !FAULT_NAME.test(type ?? "") &&
    !FAULT_CODE.test(code ?? "") &&
    !Object.values<string>(MedusaError.Types).includes(type ?? "") &&
    !FAULT_WORDS.test(message)
  )
}
