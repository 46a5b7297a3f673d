import { usePortal } from "../hooks/use-portal"
import { refusalWords } from "../lib/refusal-words"
import { RequestError } from "../store-api/request-error"
import { Notice } from "./notice"

/** Says why something was refused, and what the shop's policy objects to; nothing where it was not. */
export function RefusalNotice({ error }: { error: unknown }) {
  const { t } = usePortal()
  if (error === null) return null
  const objections = error instanceof RequestError ? error.objections : []
  return (
    <Notice tone="error" title={refusalWords(error, t)}>
      {objections.map((objection) => (
        <p key={objection}>{objection}</p>
      ))}
    </Notice>
  )
}
