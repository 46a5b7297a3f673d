import { useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from "react"

/** Where the server serves the portal. */
const BASE = "/returns"

/** Paths of the portal's own pages, below where it is served. */
export const paths = {
  home: () => "/",
  signIn: () => "/sign-in",
  signInByOrder: () => "/sign-in/order",
  chooseOrder: () => "/new",
  request: (orderId: string, step: RequestStep = "items") =>
    step === "items" ? `/orders/${orderId}` : `/orders/${orderId}/${step}`,
  rma: (id: string) => `/cases/${id}`,
}

export const REQUEST_STEPS = ["items", "details", "check"] as const
export type RequestStep = (typeof REQUEST_STEPS)[number]

/** What a path is about. */
export type Route =
  | { page: "home" | "signIn" | "signInByOrder" | "chooseOrder" | "missing" }
  | { page: "request"; orderId: string; step: RequestStep }
  | { page: "rma"; id: string }

/** Reads a path of the browser, such as `/returns/cases/rma_1`. */
export function routeOf(pathname: string): Route {
  const [area = "", id = "", rest = "", ...more] = pathname.slice(BASE.length).split("/").slice(1)
  if (more.length > 0) return { page: "missing" }
  if (!area) return { page: "home" }
  if (area === "sign-in" && !id) return { page: "signIn" }
  if (area === "sign-in" && id === "order" && !rest) return { page: "signInByOrder" }
  if (area === "new" && !id) return { page: "chooseOrder" }
  if (area === "cases" && id && !rest) return { page: "rma", id }
  const step = REQUEST_STEPS.find((one) => one === (rest || "items"))
  return area === "orders" && id && step
    ? { page: "request", orderId: id, step }
    : { page: "missing" }
}

/** The page that the address bar names, followed as it changes. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(listen, () => window.location.pathname))
}

/** Goes to another page of the portal; the browser's back button leads back, unless it is replaced. */
export function navigate(to: string, { replace = false } = {}): void {
  const address = `${BASE}${to === "/" ? "" : to}`
  if (address === window.location.pathname) return
  window.history[replace ? "replaceState" : "pushState"](null, "", address)
  window.dispatchEvent(new Event(NAVIGATED))
  window.scrollTo(0, 0)
}

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { to: string }

/** A link to another page of the portal; opened in a new tab it is an ordinary one. */
export function Link({ to, onClick, ...props }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0
    if (event.defaultPrevented || !isPlain) return
    event.preventDefault()
    navigate(to)
  }
  return <a {...props} href={`${BASE}${to === "/" ? "" : to}`} onClick={follow} />
}

/** `history.pushState` tells nobody. */
const NAVIGATED = "portal:navigated"

function listen(onChange: () => void) {
  window.addEventListener("popstate", onChange)
  window.addEventListener(NAVIGATED, onChange)
  return () => {
    window.removeEventListener("popstate", onChange)
    window.removeEventListener(NAVIGATED, onChange)
  }
}
