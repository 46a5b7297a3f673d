import { Button, Input, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTestMail } from "../../hooks/api/mails"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { FormField } from "../common/form-field"

type MailTestProps = {
  id: string
  words: { subject: string; body: string }
  rmaId: string | undefined
}

/** Sends the words as they are now, saved or not, to whoever wants to see them in a mail program. */
export function MailTest({ id, words, rmaId }: MailTestProps) {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = useTestMail(id)
  const [to, setTo] = useState("")

  const send = () =>
    mutate(
      { to: to.trim(), rma_id: rmaId, ...words },
      {
        onSuccess: () => toast.success(t("mails.editor.sent", { to: to.trim() })),
        onError: showRefusal,
      }
    )

  return (
    <FormField label={t("mails.editor.test")}>
      {(fieldId) => (
        <div className="flex gap-x-2">
          <div className="flex-1">
            <Input
              id={fieldId}
              size="small"
              type="email"
              value={to}
              onChange={(event) => setTo(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return
                // The form around saves the words.
                event.preventDefault()
                if (to.includes("@")) send()
              }}
            />
          </div>
          <Button
            type="button"
            size="small"
            variant="secondary"
            disabled={!to.includes("@")}
            isLoading={isPending}
            onClick={send}
          >
            {t("mails.editor.send")}
          </Button>
        </div>
      )}
    </FormField>
  )
}
