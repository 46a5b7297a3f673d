import { readdir, readFile } from "node:fs/promises"
import path from "node:path"
import type { OutboxMail } from "../../demo/outbox-provider/service"
import type { Store } from "../runner"

/** The mails that a store has sent about a case, in the order in which they were sent. */
export async function readOutbox(
  { outbox }: Store,
  about: { display_id: string }
): Promise<OutboxMail[]> {
  const files = await readdir(outbox).catch(() => [])
  const mails = await Promise.all(
    files
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map(async (name): Promise<OutboxMail> =>
        JSON.parse(await readFile(path.join(outbox, name), "utf8"))
      )
  )
  return mails.filter(({ subject, text }) => `${subject} ${text}`.includes(about.display_id))
}
