import { useCallback, useState, type FormEvent } from "react"
import { RefusalNotice } from "../components/refusal-notice"
import { SubmitButton } from "../components/submit-button"
import { TextField } from "../components/text-field"
import { usePortal } from "../hooks/use-portal"
import { useSent } from "../hooks/use-sent"
import { CodeForm } from "./code-form"

type GuestFormProps = { orderNumber: string; email: string }

/**
 * The way in without an account: an order and its e-mail address, then the code that was mailed there.
 * Whether the two belong together is not told to anybody who has no code.
 */
export function GuestForm(given: GuestFormProps) {
  const { t, api, locale } = usePortal()
  const [orderNumber, setOrderNumber] = useState(given.orderNumber)
  const [email, setEmail] = useState(given.email)
  const [isAsked, setAsked] = useState(false)

  const order_number = orderNumber.trim().replace(/^#\s*/, "")
  const address = email.trim()
  const ask = useCallback(async () => {
    await api.send("/store/rma-access", { order_number, email: address, locale })
    setAsked(true)
  }, [api, order_number, address, locale])
  const { send, isSending, error } = useSent(ask)

  if (isAsked) {
    const order = { order_number, email: address }
    return <CodeForm order={order} askAgain={ask} changeOrder={() => setAsked(false)} />
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form onSubmit={submit}>
      <RefusalNotice error={error} />
      <TextField
        label={t("signIn.orderNumber")}
        hint={t("signIn.orderNumberHint")}
        inputMode="numeric"
        autoComplete="off"
        isRequired
        value={orderNumber}
        onChange={setOrderNumber}
      />
      <TextField
        label={t("signIn.orderEmail")}
        type="email"
        autoComplete="email"
        isRequired
        value={email}
        onChange={setEmail}
      />
      <SubmitButton label={t("signIn.sendCode")} isSending={isSending} />
    </form>
  )
}
