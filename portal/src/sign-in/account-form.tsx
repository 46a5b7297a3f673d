import { useCallback, useState, type FormEvent } from "react"
import { RequestError } from "../store-api/request-error"
import { Notice } from "../components/notice"
import { RefusalNotice } from "../components/refusal-notice"
import { SubmitButton } from "../components/submit-button"
import { TextField } from "../components/text-field"
import { usePortal } from "../hooks/use-portal"
import { useSent } from "../hooks/use-sent"

/** E-mail and password of the shop's account. */
export function AccountForm() {
  const { t, api, enter } = usePortal()
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")
  const signIn = useCallback(async () => {
    await api.signIn(email.trim(), password)
    enter()
  }, [api, email, password, enter])
  const { send, isSending, error } = useSent(signIn)
  const isWrong = error instanceof RequestError && error.status === 401

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form onSubmit={submit}>
      {isWrong ? <Notice tone="error">{t("signIn.wrong")}</Notice> : <RefusalNotice error={error} />}
      <TextField
        label={t("signIn.email")}
        type="email"
        autoComplete="username"
        isRequired
        value={email}
        onChange={setEmail}
      />
      <TextField
        label={t("signIn.password")}
        type="password"
        autoComplete="current-password"
        isRequired
        value={password}
        onChange={setPassword}
      />
      <SubmitButton label={t("signIn.submit")} isSending={isSending} />
    </form>
  )
}
