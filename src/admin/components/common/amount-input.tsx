import { getDecimalDigits, getNativeSymbol } from "@medusajs/dashboard/lib"
import { CurrencyInput } from "@medusajs/ui"
import { useState } from "react"
import { useWords } from "../../hooks/use-words"

type AmountInputProps = {
  /** In major units; null while nothing is entered. */
  value: number | null
  onChange: (value: number | null) => void
  currencyCode: string
  id?: string
  label?: string
  allowNegative?: boolean
  invalid?: boolean
}

/** An amount of money as the admin's language writes it, with no more decimals than the currency has. */
export function AmountInput({
  value,
  onChange,
  currencyCode,
  id,
  label,
  allowNegative = false,
  invalid,
}: AmountInputProps) {
  const { language } = useWords()
  const digits = getDecimalDigits(currencyCode)
  // What is being typed ("12," or "-") is not a number yet, so the text is kept beside the value.
  const [text, setText] = useState(value === null ? "" : toText(value, digits, language))

  return (
    <CurrencyInput
      id={id}
      aria-label={label}
      aria-invalid={invalid}
      size="small"
      code={currencyCode}
      symbol={getNativeSymbol(currencyCode)}
      intlConfig={{ locale: language }}
      allowNegativeValue={allowNegative}
      allowDecimals={digits > 0}
      decimalsLimit={digits}
      decimalScale={digits}
      value={text}
      onValueChange={(typed, _name, values) => {
        setText(typed ?? "")
        onChange(values?.float ?? null)
      }}
    />
  )
}

function toText(value: number, digits: number, language: string): string {
  return new Intl.NumberFormat(language, {
    useGrouping: false,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value)
}
