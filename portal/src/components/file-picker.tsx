import { useCallback, useId, useState, type ChangeEvent } from "react"
import type { AttachmentsResponse, HttpAttachment } from "../../../src/types/http"
import { usePortal } from "../hooks/use-portal"
import { useSent } from "../hooks/use-sent"
import type { Access } from "../lib/access"
import { checkFiles, type FileLimits, type FileProblem } from "../lib/check-files"
import { refusalWords } from "../lib/refusal-words"
import { FileIcon, PhotoIcon } from "./icons"

type FilePickerProps = {
  label: string
  /** What the button says. */
  addLabel: string
  isRequired?: boolean
  error?: string
  files: HttpAttachment[]
  limits: FileLimits
  access: Access
  onChange: (update: (files: HttpAttachment[]) => HttpAttachment[]) => void
}

/** Files that go up as soon as they are chosen, so that sending the rest does not wait for them. */
export function FilePicker({
  label,
  addLabel,
  isRequired = false,
  error,
  files,
  limits,
  access,
  onChange,
}: FilePickerProps) {
  const { t, api, format } = usePortal()
  const id = useId()
  const [problem, setProblem] = useState<FileProblem | null>(null)
  const upload = useCallback(
    async (chosen: File[]) => {
      const { attachments } = await api.upload<AttachmentsResponse>(
        "/store/rma-attachments",
        chosen,
        access
      )
      onChange((kept) => [...kept, ...attachments])
    },
    [api, access, onChange]
  )
  const { send, isSending, error: refusal } = useSent(upload)
  if (limits.max_files === 0) return null

  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])]
    // The same file may be chosen again after it was taken out.
    event.target.value = ""
    const found = checkFiles(chosen, files.length, limits)
    setProblem(found)
    if (!found && chosen.length > 0) void send(chosen)
  }
  const size = format.megabytes(limits.max_bytes)
  const wrong =
    error ??
    (problem && problemOf(problem)) ??
    (refusal === null ? undefined : refusalWords(refusal, t))

  function problemOf(found: FileProblem): string {
    return found.problem === "tooMany"
      ? t("details.tooMany", { count: limits.max_files })
      : t(`details.${found.problem}`, { name: found.name, size })
  }
  return (
    <div className={wrong ? "field wrong" : "field"}>
      <label htmlFor={id}>
        {label}
        {!isRequired && <span className="optional"> ({t("common.optional")})</span>}
      </label>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        multiple
        accept={limits.mime_types.join(",")}
        aria-describedby={wrong ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={wrong ? true : undefined}
        onChange={choose}
      />
      {files.length > 0 && (
        <ul className="files">
          {files.map((file) => (
            <li key={file.id}>
              <FileIcon />
              <span className="file-name">{file.filename}</span>
              <button
                type="button"
                className="link"
                aria-label={t("details.removePhoto", { name: file.filename })}
                onClick={() => onChange((kept) => kept.filter(({ id }) => id !== file.id))}
              >
                {t("common.remove")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <label htmlFor={id} className="button add-files">
        <PhotoIcon />
        {isSending ? t("details.uploading") : addLabel}
      </label>
      <p className="visually-hidden" role="status">
        {isSending ? t("details.uploading") : ""}
      </p>
      <p className="hint" id={`${id}-hint`}>
        {t("details.photosHint", { count: limits.max_files, size })}
      </p>
      {wrong && (
        <p className="error" id={`${id}-error`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}
