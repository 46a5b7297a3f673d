import { useCallback } from "react"
import type { HttpAttachment } from "../../../src/types/http"
import { usePortal } from "../hooks/use-portal"
import { useSent } from "../hooks/use-sent"
import type { Access } from "../lib/access"
import { saveFile } from "../lib/save-file"
import { FileIcon } from "./icons"
import { RefusalNotice } from "./refusal-notice"

type AttachmentListProps = { attachments: HttpAttachment[]; access: Access }

/** Files of a case; the server wants to know who asks for them, so a plain link would not do. */
export function AttachmentList({ attachments, access }: AttachmentListProps) {
  const { t, api } = usePortal()
  const open = useCallback(
    async ({ id, filename }: HttpAttachment) =>
      saveFile(await api.download(`/store/rma-attachments/${id}`, access), filename),
    [api, access]
  )
  const { send, error } = useSent(open)
  if (attachments.length === 0) return null
  return (
    <>
      <ul className="files">
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <FileIcon />
            <button
              type="button"
              className="link"
              aria-label={t("messages.download", { name: attachment.filename })}
              onClick={() => void send(attachment)}
            >
              {attachment.filename}
            </button>
          </li>
        ))}
      </ul>
      <RefusalNotice error={error} />
    </>
  )
}
