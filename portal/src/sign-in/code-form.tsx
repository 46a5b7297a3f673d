import { useCallback, useEffect, useRef, useState, type FormEvent } from "react"
import type { StoreAccessResponse } from "../../../src/types/http"
import { RequestError } from "../store-api/request-error"
import { Notice } from "../components/notice"
import { RefusalNotice } from "../components/refusal-notice"
import { SubmitButton } from "../components/submit-button"
import { TextField } from "../components/text-field"
import { usePortal } from "../hooks/use-portal"
import { useSent } from "../hooks/use-sent"
import { keepGuest } from "../lib/access"
import { forgetAskedOrder, type AskedOrder } from "./kept-order"

type CodeFormProps = {
  order: AskedOrder
  askAgain: () => Promise<void>
  changeOrder: () => void
}

/** The code from the mail. */
export function CodeForm({ order, askAgain, changeOrder }: CodeFormProps) {
  const { t, api, enter } = usePortal()
  const [code, setCode] = useState("")
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const { order_number, email } = order
  const verify = useCallback(async () => {
    const body = { order_number, email, code: code.replace(/\s/g, "") }
    const verified = await api.send<StoreAccessResponse>("/store/rma-access/verify", body)
    keepGuest({ token: verified.token, order_id: verified.order_id, order_number })
    forgetAskedOrder()
    enter()
  }, [api, order_number, email, code, enter])
  const { send, isSending, error } = useSent(verify)
  const again = useAskedAgain(askAgain)
  const isWrong = error instanceof RequestError && error.status === 401

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form onSubmit={submit}>
      <h2 ref={heading} tabIndex={-1}>
        {t("signIn.codeTitle")}
      </h2>
      <p>{t("signIn.codeSent", { number: order_number, email })}</p>
      {isWrong ? (
        <Notice tone="error">{t("signIn.wrongCode")}</Notice>
      ) : (
        <RefusalNotice error={error ?? again.error} />
      )}
      {again.isDone && <Notice tone="success">{t("signIn.anotherSent")}</Notice>}
      <TextField
        label={t("signIn.code")}
        className="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        isRequired
        value={code}
        onChange={setCode}
      />
      <SubmitButton label={t("signIn.openOrder")} isSending={isSending} />
      <div className="links">
        <button type="button" className="link" onClick={() => void again.send()}>
          {t("signIn.anotherCode")}
        </button>
        <button type="button" className="link" onClick={changeOrder}>
          {t("signIn.changeOrder")}
        </button>
      </div>
    </form>
  )
}

function useAskedAgain(askAgain: () => Promise<void>) {
  const [isDone, setDone] = useState(false)
  const act = useCallback(async () => {
    setDone(false)
    await askAgain()
    setDone(true)
  }, [askAgain])
  return { ...useSent(act), isDone }
}
