import { mkdirSync } from "node:fs"
import path from "node:path"
import type { Page } from "playwright-core"
import { DESKTOP } from "./tab"

const FOLDER = path.resolve(__dirname, "..", "..", "docs", "images")

/** They come and go, and hide what the picture is about. */
const WITHOUT_TOASTS = "[data-sonner-toaster] { visibility: hidden }"

type Pictured = { page: Page; language: string }

/**
 * Takes a picture for the documentation, with RMA_SCREENSHOTS=1 and from the English tab only; else
 * it does nothing, so that a journey shows its stops to whoever wants to see them.
 *
 * @param options.width of the window while the picture is taken
 * @param options.height the same, where the usual one cuts off what the picture is about
 */
export async function takePicture(
  { page, language }: Pictured,
  name: string,
  { width = DESKTOP.width, height = DESKTOP.height } = {}
) {
  const usual = page.viewportSize()
  if (process.env.RMA_SCREENSHOTS !== "1" || language !== "en" || !usual) {
    return
  }
  mkdirSync(FOLDER, { recursive: true })
  await page.setViewportSize({ width, height })
  await page.evaluate("window.scrollTo(0, 0)")
  await page.screenshot({
    path: path.join(FOLDER, `${name}.png`),
    animations: "disabled",
    caret: "hide",
    style: WITHOUT_TOASTS,
  })
  await page.setViewportSize(usual)
}
