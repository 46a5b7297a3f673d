import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import { createTransport, type SendMailOptions, type Transporter } from "nodemailer"
import { parseSmtpOptions, type SmtpOptions } from "./options"

/**
 * Hands mails to any mail server. Whatever the server does, each attempt ends: with its "yes", or with
 * an error that says what it said.
 */
export class SmtpNotificationProvider extends AbstractNotificationProviderService {
  static identifier = "rma-smtp"

  static validateOptions(options: Record<string, unknown>): void {
    parseSmtpOptions(options)
  }

  private readonly options: SmtpOptions
  private readonly transport: Transporter

  constructor(_dependencies: Record<string, unknown>, options: unknown) {
    super()
    this.options = parseSmtpOptions(options)
    this.transport = createTransport(transportOf(this.options))
  }

  async send(
    notification: ProviderSendNotificationDTO
  ): Promise<ProviderSendNotificationResultsDTO> {
    const sent: { messageId: string } = await this.transport.sendMail(
      mailOf(notification, this.options)
    )
    return { id: sent.messageId }
  }
}

function transportOf(options: SmtpOptions) {
  const { host, port, user, password } = options
  const timeout = options.timeout_seconds * 1_000
  return {
    host,
    port,
    secure: options.secure ?? port === 465,
    // A password is never sent to a server that does not encrypt, unless the shop says so.
    requireTLS: options.require_tls ?? user !== undefined,
    auth: user === undefined ? undefined : { user, pass: password },
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    // A mail brings all that it holds: nothing in one makes the server read files or ask others.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** @throws MedusaError (invalid_data): the notification names a template and brings no words */
function mailOf(
  { to, from, content, attachments }: ProviderSendNotificationDTO,
  options: SmtpOptions
): SendMailOptions {
  if (!content) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The SMTP provider sends what stands in `content`: it has no templates of its own."
    )
  }
  return {
    from: from?.trim() || options.from,
    replyTo: options.reply_to,
    to,
    subject: content.subject,
    text: content.text,
    html: content.html,
    attachments: (attachments ?? []).map((file) => ({
      filename: file.filename,
      content: Buffer.from(file.content, "base64"),
      contentType: file.content_type,
      contentDisposition: file.disposition === "inline" ? "inline" : "attachment",
      cid: file.id,
    })),
    // Programs that answer by themselves, such as "out of office", leave these alone.
    headers: { "Auto-Submitted": "auto-generated" },
  }
}
