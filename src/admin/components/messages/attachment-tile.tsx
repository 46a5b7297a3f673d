import { DocumentText, Photo } from "@medusajs/icons"
import { Tooltip } from "@medusajs/ui"
import type { HttpAttachment } from "../../../types/http"
import { usePicture } from "../../hooks/api/attachments"
import { useOpenFile } from "../../hooks/use-open-file"
import { useWords } from "../../hooks/use-words"
import { attachmentPath } from "../../lib/file-paths"
import { formatBytes } from "../../lib/format-bytes"
import { isPicture } from "../../lib/is-picture"

const FOCUS = "focus-visible:shadow-borders-focus outline-none transition-fg"

/** A file: a picture as a small one, anything else by its name. Opens in another tab. */
export function AttachmentTile({ attachment }: { attachment: HttpAttachment }) {
  const { t, language } = useWords()
  const openFile = useOpenFile()
  const { id, filename, mime_type, size } = attachment
  const picture = usePicture(id, { isPicture: isPicture(attachment) })
  const name = t("attachments.open", { name: filename })
  const details = `${filename} · ${formatBytes(size, language)}`
  const open = () => void openFile(attachmentPath(id))

  if (isPicture(attachment)) {
    return (
      <Tooltip content={details}>
        <button
          type="button"
          aria-label={name}
          onClick={open}
          className={`bg-ui-bg-component shadow-borders-base flex size-16 items-center justify-center overflow-hidden rounded-md ${FOCUS}`}
        >
          {picture ? (
            <img src={picture} alt="" className="size-full object-cover" />
          ) : (
            <Photo className="text-ui-fg-muted" />
          )}
        </button>
      </Tooltip>
    )
  }
  return (
    <button
      type="button"
      aria-label={name}
      onClick={open}
      className={`bg-ui-bg-component shadow-borders-base hover:bg-ui-bg-component-hover flex h-16 max-w-56 items-center gap-x-2 rounded-md px-3 text-left ${FOCUS}`}
    >
      <span className="text-ui-fg-muted shrink-0">
        {mime_type.startsWith("image/") ? <Photo /> : <DocumentText />}
      </span>
      <span className="min-w-0">
        <span className="txt-compact-small-plus block truncate" dir="auto">
          {filename}
        </span>
        <span className="txt-compact-xsmall text-ui-fg-muted block">
          {formatBytes(size, language)}
        </span>
      </span>
    </button>
  )
}
