import { useId, type ReactNode } from "react"
import { usePortal } from "../hooks/use-portal"

/** What binds a control to its label, hint and error. */
export type ControlProps = {
  id: string
  "aria-describedby": string | undefined
  "aria-invalid": true | undefined
  required: boolean
}

type FieldProps = {
  label: string
  hint?: string
  error?: string
  isRequired?: boolean
  children: (control: ControlProps) => ReactNode
}

/** A control with its label above, what helps below it, and what is wrong. */
export function Field({ label, hint, error, isRequired = false, children }: FieldProps) {
  const { t } = usePortal()
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ")
  return (
    <div className={error ? "field wrong" : "field"}>
      <label htmlFor={id}>
        {label}
        {!isRequired && <span className="optional"> ({t("common.optional")})</span>}
      </label>
      {children({
        id,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": error ? true : undefined,
        required: isRequired,
      })}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
