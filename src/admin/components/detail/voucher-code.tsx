import { Copy, Text } from "@medusajs/ui"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"

type VoucherCodeProps = { code: string; expires_at: string | null }

/** The code that a customer pays with, to be copied, and until when it is good. */
export function VoucherCode({ code, expires_at }: VoucherCodeProps) {
  const { t } = useWords()
  const format = useFormat()

  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <code className="txt-compact-small text-ui-fg-base font-mono">{code}</code>
      <Copy content={code} className="text-ui-fg-muted" />
      {expires_at && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t("moneyActs.expires", { date: format.date(expires_at) })}
        </Text>
      )}
    </div>
  )
}
