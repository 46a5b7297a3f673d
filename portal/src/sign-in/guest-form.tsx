import { useCallback, useState, type FormEvent } from "react"
import { RefusalNotice } from "../components/refusal-notice"
import { SubmitButton } from "../components/submit-button"
import { TextField } from "../components/text-field"
import { usePortal } from "../hooks/use-portal"
import { useSent } from "../hooks/use-sent"
import { CodeForm } from "./code-form"
import { forgetAskedOrder, keepAskedOrder, readAskedOrder } from "./kept-order"

type GuestFormProps = { orderNumber: string; email: string }

/**
 * The way in without an account: an order and its e-mail address, then the code that was mailed there.
 * Whether the two belong together is not told to anybody who has no code.
 */
export function GuestForm(given: GuestFormProps) {
  const { t, api, locale } = usePortal()
  const [asked, setAsked] = useState(() => askedFor(given.orderNumber))
  const [orderNumber, setOrderNumber] = useState(asked?.order_number ?? given.orderNumber)
  const [email, setEmail] = useState(asked?.email ?? given.email)

  const order_number = orderNumber.trim().replace(/^#\s*/, "")
  const address = email.trim()
  const ask = useCallback(async () => {
    const order = { order_number, email: address }
    await api.send("/store/rma-access", { ...order, locale })
    keepAskedOrder(order)
    setAsked(order)
  }, [api, order_number, address, locale])
  const { send, isSending, error } = useSent(ask)

  const changeOrder = () => {
    forgetAskedOrder()
    setAsked(null)
  }
  if (asked) return <CodeForm order={asked} askAgain={ask} changeOrder={changeOrder} />
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

/** A storefront's link to another order comes before the code that was asked for. */
function askedFor(orderNumber: string) {
  const asked = readAskedOrder()
  return !orderNumber || asked?.order_number === orderNumber ? asked : null
}
