import { useState } from "react"
import type { HttpReimbursement } from "../../../src/types/http"
import { usePortal } from "../hooks/use-portal"

type Credit = NonNullable<HttpReimbursement["gift_card"]>

type CreditCodeProps = { tender: HttpReimbursement["tender"]; credit: Credit | undefined }

/**
 * The code of a gift card or a coupon, to be copied, and until when it can be spent. Whoever came in by
 * the link of a mail is told where it is.
 */
export function CreditCode({ tender, credit }: CreditCodeProps) {
  const { t } = usePortal()
  if (credit) return <ReadableCode {...credit} />
  const hasCode = tender === "gift_card" || tender === "coupon"
  return hasCode && <span className="hint">{t("money.codeElsewhere")}</span>
}

function ReadableCode({ code, expires_at }: Credit) {
  const { t, format } = usePortal()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(code)
    setCopied(true)
  }
  return (
    <p className="credit-code">
      <code aria-label={t("money.code")}>{code}</code>
      {/* Browsers have no clipboard on pages that are not encrypted: the code can be marked there. */}
      {"clipboard" in navigator && (
        <button type="button" className="button" onClick={() => void copy()}>
          {t(isCopied ? "money.copied" : "money.copy")}
        </button>
      )}
      <span className="hint" role="status">
        {expires_at ? t("money.expires", { day: format.day(expires_at) }) : t("money.neverExpires")}
      </span>
    </p>
  )
}
