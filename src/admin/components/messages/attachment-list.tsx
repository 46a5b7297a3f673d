import type { HttpAttachment } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { AttachmentTile } from "./attachment-tile"

/** Files that came with an item or a message; nothing where there are none. */
export function AttachmentList({ attachments }: { attachments: HttpAttachment[] }) {
  const { t } = useWords()

  if (!attachments.length) return null
  return (
    <ul aria-label={t("attachments.attached")} className="flex flex-wrap gap-2">
      {attachments.map((attachment) => (
        <li key={attachment.id} className="max-w-full">
          <AttachmentTile attachment={attachment} />
        </li>
      ))}
    </ul>
  )
}
