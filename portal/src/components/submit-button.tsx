import { usePortal } from "../hooks/use-portal"

type SubmitButtonProps = { label: string; isSending: boolean }

/** Stays focusable while it works: a button that vanishes takes the focus with it. */
export function SubmitButton({ label, isSending }: SubmitButtonProps) {
  const { t } = usePortal()
  return (
    <button type="submit" className="button primary" aria-disabled={isSending}>
      {isSending ? t("common.sending") : label}
    </button>
  )
}
