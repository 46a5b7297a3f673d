import { useCallback, useState } from "react"
import type { RmaSettingsResponse } from "../store-api/shapes"
import { Notice } from "../components/notice"
import { Page } from "../components/page"
import { useLoaded } from "../hooks/use-loaded"
import { usePortal } from "../hooks/use-portal"
import { AccountForm } from "../sign-in/account-form"
import { GuestForm } from "../sign-in/guest-form"
import { readAskedOrder } from "../sign-in/kept-order"

type Way = "account" | "order"

/** Where a shopper says who they are: by their account, or by an order and the code from its mail. */
export function SignInPage({ byOrder = false }: { byOrder?: boolean }) {
  const { t, api, ended } = usePortal()
  const link = readLink()
  const [way, setWay] = useState<Way>(() =>
    byOrder || link.orderNumber || readAskedOrder() ? "order" : "account"
  )
  const load = useCallback(() => api.read<RmaSettingsResponse>("/store/rma-settings", null), [api])
  const settings = useLoaded(load)
  const isClosedToGuests =
    settings.state === "ready" && !settings.value.rma_settings.guest_access

  return (
    <Page title={t("signIn.title")}>
      <p className="lead">{t("signIn.intro")}</p>
      {ended && (
        <Notice tone="warning">{t(ended === "case" ? "signIn.linkEnded" : "signIn.ended")}</Notice>
      )}
      <div className="card sign-in">
        {!isClosedToGuests && (
          <div className="ways" role="group" aria-label={t("signIn.how")}>
            <WayButton isOn={way === "account"} onClick={() => setWay("account")}>
              {t("signIn.withAccount")}
            </WayButton>
            <WayButton isOn={way === "order"} onClick={() => setWay("order")}>
              {t("signIn.withOrder")}
            </WayButton>
          </div>
        )}
        {way === "account" || isClosedToGuests ? (
          <AccountForm />
        ) : (
          <GuestForm orderNumber={link.orderNumber} email={link.email} />
        )}
      </div>
    </Page>
  )
}

type WayButtonProps = { isOn: boolean; onClick: () => void; children: string }

function WayButton({ isOn, onClick, children }: WayButtonProps) {
  return (
    <button type="button" aria-pressed={isOn} onClick={onClick}>
      {children}
    </button>
  )
}

/** What a storefront's link may fill in: `/returns?order_number=1042&email=…`. */
function readLink() {
  const query = new URLSearchParams(window.location.search)
  return { orderNumber: query.get("order_number") ?? "", email: query.get("email") ?? "" }
}
