import { usePortal } from "../hooks/use-portal"

type QuantityStepperProps = {
  /** What is counted, for who cannot see what stands beside. */
  title: string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
}

/** A small number that thumbs can change and that can be typed. */
export function QuantityStepper({ title, value, min, max, onChange }: QuantityStepperProps) {
  const { t } = usePortal()
  const change = (to: number) => onChange(Math.min(max, Math.max(min, to)))
  return (
    <div className="stepper">
      <button
        type="button"
        aria-label={t("items.fewer", { title })}
        disabled={value <= min}
        onClick={() => change(value - 1)}
      >
        −
      </button>
      <input
        type="number"
        inputMode="numeric"
        aria-label={t("items.howMany", { title })}
        min={min}
        max={max}
        value={value}
        onChange={(event) => change(Math.trunc(Number(event.target.value)) || min)}
      />
      <button
        type="button"
        aria-label={t("items.more", { title })}
        disabled={value >= max}
        onClick={() => change(value + 1)}
      >
        +
      </button>
    </div>
  )
}
