import { usePortal } from "../hooks/use-portal"
import { refusalDetail, refusalWords } from "../lib/refusal-words"
import { Notice } from "./notice"

/** Says why something was refused; nothing where it was not. */
export function RefusalNotice({ error }: { error: unknown }) {
  const { t } = usePortal()
  if (error === null) return null
  return (
    <Notice tone="error" title={refusalWords(error, t)}>
      {refusalDetail(error)}
    </Notice>
  )
}
