import { randomUUID } from "node:crypto"
import { mkdir, rename, writeFile } from "node:fs/promises"
import path from "node:path"
import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"

export type OutboxOptions = {
  /** The folder that gets one JSON file per mail. It is made when the first mail is sent. */
  folder: string
}

/** A mail as it lies in the outbox. */
export type OutboxMail = {
  to: string
  subject: string
  text: string
  html: string
  attachments: { filename: string }[]
  /** What caused the mail: the name of the event, or of the template where no event is named. */
  event: string
  /** ISO 8601 */
  created_at: string
}

/** Medusa hands over the whole notification; its type leaves out what triggered it. */
type Notification = ProviderSendNotificationDTO & { trigger_type?: string | null }

/**
 * Sends mails into a folder instead of into the world, one JSON file each, so that a developer can
 * read what a customer would have got. The files sort in the order in which they were sent.
 */
export class OutboxNotificationProvider extends AbstractNotificationProviderService {
  static identifier = "outbox"

  static validateOptions(options: Record<string, unknown>) {
    if (typeof options.folder !== "string" || options.folder === "") {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "The outbox notification provider needs the option `folder`"
      )
    }
  }

  constructor(
    _dependencies: Record<string, unknown>,
    private readonly options: OutboxOptions
  ) {
    super()
  }

  async send(notification: Notification): Promise<ProviderSendNotificationResultsDTO> {
    const sentAt = new Date().toISOString()
    const id = `${sentAt.replace(/[:.]/g, "-")}-${randomUUID()}`

    await mkdir(this.options.folder, { recursive: true })
    // Written aside and renamed: whoever watches the folder never reads half a mail.
    const file = path.join(this.options.folder, `${id}.json`)
    await writeFile(`${file}.part`, JSON.stringify(toMail(notification, sentAt), null, 2))
    await rename(`${file}.part`, file)

    return { id }
  }
}

function toMail(notification: Notification, sentAt: string): OutboxMail {
  return {
    to: notification.to,
    subject: notification.content?.subject ?? notification.template,
    text: notification.content?.text ?? "",
    html: notification.content?.html ?? "",
    attachments: (notification.attachments ?? []).map(({ filename }) => ({ filename })),
    event: notification.trigger_type ?? notification.template,
    created_at: sentAt,
  }
}
