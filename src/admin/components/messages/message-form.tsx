import { PaperClip, XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Label, Text, Textarea, toast } from "@medusajs/ui"
import { useId, useRef, useState, type FormEvent } from "react"
import type { AdminRma, HttpAttachment } from "../../../types/http"
import { useSendMessage, useUploadFiles } from "../../hooks/api/messages"
import { useRmaSettings } from "../../hooks/api/settings"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"

const MAX_LENGTH = 10_000

/** Writes to the customer, with files. What could not be sent stays in the form. */
export function MessageForm({ rma }: { rma: AdminRma }) {
  const { t } = useWords()
  const fieldId = useId()
  const showRefusal = useRefusalToast()
  const { data: settings } = useRmaSettings()
  const picker = useRef<HTMLInputElement>(null)
  const [body, setBody] = useState("")
  const [files, setFiles] = useState<HttpAttachment[]>([])
  const uploading = useUploadFiles()
  const sending = useSendMessage(rma.id)
  const excess = body.trim().length - MAX_LENGTH
  const maxFiles = settings?.attachment.max_files ?? 0

  return (
    <form onSubmit={submit} className="flex flex-col gap-y-3 px-6 py-4">
      <Label htmlFor={fieldId} size="small" weight="plus" className="sr-only">
        {t("messages.label")}
      </Label>
      <Textarea
        id={fieldId}
        rows={3}
        dir="auto"
        value={body}
        placeholder={t("messages.placeholder")}
        aria-invalid={excess > 0}
        onChange={(event) => setBody(event.target.value)}
      />
      {excess > 0 && (
        <Text size="small" role="alert" className="text-ui-fg-error">
          {t("messages.tooLong", { count: excess })}
        </Text>
      )}
      {files.length > 0 && (
        <ul aria-label={t("attachments.attached")} className="flex flex-wrap gap-2">
          {files.map(({ id, filename }) => (
            <li
              key={id}
              className="bg-ui-bg-component flex max-w-full items-center gap-x-1 rounded-md border py-0.5 pl-2 pr-0.5"
            >
              <Text size="small" leading="compact" className="truncate" dir="auto">
                {filename}
              </Text>
              <IconButton
                type="button"
                size="2xsmall"
                variant="transparent"
                aria-label={t("attachments.remove", { name: filename })}
                onClick={() => setFiles(files.filter((file) => file.id !== id))}
              >
                <XMarkMini />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-center justify-between gap-x-2">
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept={settings?.attachment.mime_types.join(",")}
          onChange={(event) => {
            attach([...(event.target.files ?? [])])
            // The same file may be picked again after it was removed.
            event.target.value = ""
          }}
        />
        <Button
          type="button"
          size="small"
          variant="transparent"
          disabled={maxFiles === 0}
          isLoading={uploading.isPending}
          onClick={() => picker.current?.click()}
        >
          <PaperClip />
          {t("attachments.attach")}
        </Button>
        <Button
          type="submit"
          size="small"
          disabled={!body.trim() || excess > 0 || uploading.isPending}
          isLoading={sending.isPending}
        >
          {t("messages.send")}
        </Button>
      </div>
    </form>
  )

  function attach(picked: File[]) {
    if (!picked.length) return
    if (files.length + picked.length > maxFiles) {
      toast.error(t("attachments.tooMany", { count: maxFiles }))
      return
    }
    uploading.mutate(picked, {
      onSuccess: (uploaded) => setFiles((before) => [...before, ...uploaded]),
      onError: showRefusal,
    })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    sending.mutate(
      { body: body.trim(), attachment_ids: files.map(({ id }) => id) },
      {
        onSuccess: () => {
          setBody("")
          setFiles([])
          toast.success(t("messages.sent"))
          void sending.readAgain()
        },
        onError: showRefusal,
      }
    )
  }
}
