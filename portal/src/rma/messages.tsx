import { useCallback, useState, type FormEvent } from "react"
import type {
  HttpAttachment,
  HttpMessage,
  RmaMessagesResponse,
} from "../../../src/types/http"
import { AttachmentList } from "../components/attachment-list"
import { FilePicker } from "../components/file-picker"
import { LoadedContent } from "../components/loaded-content"
import { Notice } from "../components/notice"
import { RefusalNotice } from "../components/refusal-notice"
import { SubmitButton } from "../components/submit-button"
import { TextArea } from "../components/text-area"
import { useLoaded } from "../hooks/use-loaded"
import { usePortal } from "../hooks/use-portal"
import { useSent } from "../hooks/use-sent"
import type { Access } from "../lib/access"
import { randomKey } from "../lib/random-key"
import type { RmaPartProps } from "../pages/rma-page"
import { forgetMessage, keepMessage, readMessage } from "./kept-message"

/** The latest: the server gives no more at once. */
const MOST = 100

/** The thread between the shopper and the shop. */
export function Messages({ rma, settings, access }: RmaPartProps) {
  const { t, api } = usePortal()
  const load = useCallback(
    () =>
      api.read<RmaMessagesResponse>(`/store/rmas/${rma.id}/messages`, access, {
        order: "-created_at",
        limit: MOST,
      }),
    [api, rma.id, access]
  )
  const thread = useLoaded(load)
  return (
    <section className="card">
      <h2>{t("messages.title")}</h2>
      <LoadedContent of={thread} access={access}>
        {({ messages }) =>
          messages.length === 0 ? (
            <p className="hint">{t("messages.empty")}</p>
          ) : (
            <ul className="thread">
              {[...messages].reverse().map((message) => (
                <Message key={message.id} message={message} access={access} />
              ))}
            </ul>
          )
        }
      </LoadedContent>
      <MessageForm rma={rma} settings={settings} access={access} reload={thread.reload} />
    </section>
  )
}

function Message({ message, access }: { message: HttpMessage; access: Access }) {
  const { t, format, shopName } = usePortal()
  const isOwn = message.author_type === "customer"
  return (
    <li className={isOwn ? "own" : "theirs"}>
      <p className="hint">
        <strong>{isOwn ? t("messages.you") : (shopName ?? t("messages.shop"))}</strong> ·{" "}
        <time dateTime={message.created_at}>{format.moment(message.created_at)}</time>
      </p>
      <p className="written">{message.body}</p>
      <AttachmentList attachments={message.attachments} access={access} />
    </li>
  )
}

function MessageForm({ rma, settings, access, reload }: Omit<RmaPartProps, "labels">) {
  const { t, api } = usePortal()
  const [body, setBody] = useState(() => readMessage(rma.id))
  const [attachments, setAttachments] = useState<HttpAttachment[]>([])
  const [key, setKey] = useState(randomKey)
  const [isSent, setSent] = useState(false)

  const renewKey = useCallback(() => setKey(randomKey()), [])
  const write = (written: string) => {
    keepMessage(rma.id, written)
    setBody(written)
    renewKey()
    setSent(false)
  }
  const submit = useCallback(async () => {
    const message = {
      body: body.trim(),
      ...(attachments.length > 0 && { attachment_ids: attachments.map(({ id }) => id) }),
    }
    await api.send(`/store/rmas/${rma.id}/messages`, message, { access, idempotencyKey: key })
    forgetMessage(rma.id)
    setBody("")
    setAttachments([])
    renewKey()
    setSent(true)
    reload()
  }, [api, rma.id, body, attachments, access, key, renewKey, reload])
  const { send, isSending, error } = useSent(submit, renewKey)

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form onSubmit={onSubmit}>
      <RefusalNotice error={error} />
      {isSent && <Notice tone="success">{t("messages.sent")}</Notice>}
      <TextArea label={t("messages.write")} isRequired value={body} onChange={write} />
      <FilePicker
        label={t("rma.attachments")}
        addLabel={t("messages.attach")}
        files={attachments}
        limits={settings.attachment}
        access={access}
        onChange={setAttachments}
      />
      <SubmitButton label={t("messages.send")} isSending={isSending} />
    </form>
  )
}
