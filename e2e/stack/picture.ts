import { mkdirSync } from "node:fs"
import path from "node:path"
import { DESKTOP, type Tab } from "./tab"

const FOLDER = path.resolve(__dirname, "..", "..", "docs", "images")

/** They come and go, and hide what the picture is about. */
const WITHOUT_TOASTS = "[data-sonner-toaster] { visibility: hidden }"

/**
 * Takes a picture for the documentation, with RMA_SCREENSHOTS=1 and from the English tab only; else
 * it does nothing, so that a journey shows its stops to whoever wants to see them.
 *
 * @param options.height of the window, where the usual one cuts off what the picture is about
 */
export async function takePicture(tab: Tab, name: string, { height = DESKTOP.height } = {}) {
  if (process.env.RMA_SCREENSHOTS !== "1" || tab.language !== "en") {
    return
  }
  mkdirSync(FOLDER, { recursive: true })
  await tab.page.setViewportSize({ ...DESKTOP, height })
  await tab.page.screenshot({
    path: path.join(FOLDER, `${name}.png`),
    animations: "disabled",
    caret: "hide",
    style: WITHOUT_TOASTS,
  })
  await tab.page.setViewportSize(DESKTOP)
}
