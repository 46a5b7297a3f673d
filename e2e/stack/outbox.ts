import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import type { OutboxMail } from "../../demo/outbox-provider/service"

/** The mails that somebody got, in the order in which they were sent. */
export function mailsTo(folder: string, email: string): OutboxMail[] {
  if (!existsSync(folder)) {
    return []
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name): OutboxMail => JSON.parse(readFileSync(path.join(folder, name), "utf8")))
    .filter(({ to }) => to === email)
}
