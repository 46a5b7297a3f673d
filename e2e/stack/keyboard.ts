import { eventually } from "../../integration-tests/runner"
import type { Tab } from "./tab"

type Focusable = Pick<Tab, "page">

/** No form has more stops. */
const STOPS = 60

/**
 * Presses Tab until something that reads as `wanted` is focused, such as `button "Save"`.
 *
 * @throws when a field on the way has no name, so that nobody who cannot see it knows what it is; or
 * when `wanted` is no stop at all
 */
export async function tabTo(tab: Focusable, wanted: string): Promise<void> {
  const passed: string[] = []
  while (passed.length < STOPS) {
    const focused = await readFocused(tab)
    if (focused.startsWith(wanted)) {
      return
    }
    if (NAMELESS_FIELD.test(focused)) {
      throw new Error(`A field on the way to ${wanted} has no name: ${focused}`)
    }
    passed.push(focused)
    await tab.page.keyboard.press("Tab")
  }
  throw new Error(`${wanted} cannot be reached with Tab, only: ${passed.join(", ")}`)
}

/**
 * Opens the choice that is focused, goes down to an option and takes it.
 *
 * @throws when going down from one option leads to no other before the wanted one was reached
 */
export async function chooseWithArrows(tab: Tab, option: string): Promise<void> {
  const { keyboard } = tab.page
  await keyboard.press("Enter")
  await eventually(async () => expect(await readFocused(tab)).toMatch(/^option/))
  for (;;) {
    const passed = await readFocused(tab)
    if (passed.startsWith(`option "${option}"`)) {
      return keyboard.press("Enter")
    }
    await keyboard.press("ArrowDown")
    await eventually(async () => expect(await readFocused(tab)).not.toBe(passed))
  }
}

/** Medusa's own buttons with nothing but a picture are left out: a plugin cannot name them. */
const NAMELESS_FIELD = /^(textbox|searchbox|spinbutton|combobox|switch|checkbox|radio)(?! ")/

/** What a screen reader would say of what is focused; empty for nothing. */
async function readFocused({ page }: Focusable): Promise<string> {
  const focused = page.locator("body :focus")
  return (await focused.count()) ? (await focused.ariaSnapshot()).replace(/^- /, "") : ""
}
