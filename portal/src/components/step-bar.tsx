import { usePortal } from "../hooks/use-portal"
import { REQUEST_STEPS, type RequestStep } from "../lib/router"
import { CheckIcon } from "./icons"

const STEPS = ["order", ...REQUEST_STEPS] as const

/** Which of the steps of a request one is at. */
export function StepBar({ step }: { step: "order" | RequestStep }) {
  const { t } = usePortal()
  const at = STEPS.indexOf(step)
  return (
    <div className="steps">
      <p className="hint">{t("steps.progress", { step: at + 1, of: STEPS.length })}</p>
      <ol aria-hidden>
        {STEPS.map((one, index) => (
          <li key={one} className={index < at ? "past" : index === at ? "now" : "next"}>
            <span className="dot">{index < at ? <CheckIcon /> : index + 1}</span>
            <span className="step-name">{t(`steps.${one}`)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
