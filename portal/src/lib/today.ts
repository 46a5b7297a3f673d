/** The day it is where the shopper is, such as "2026-03-12". */
export function today(now = new Date()): string {
  const twoDigits = (value: number) => String(value).padStart(2, "0")
  return [now.getFullYear(), twoDigits(now.getMonth() + 1), twoDigits(now.getDate())].join("-")
}
