import type { Page } from "playwright-core"
import { graveFindings } from "./accessibility"

const SCROLLS_SIDEWAYS =
  "document.documentElement.scrollWidth > document.documentElement.clientWidth"

/** What every page must be, whatever stands on it: axe finds nothing grave, and nothing sticks out. */
export async function expectUsable({ page }: { page: Page }): Promise<void> {
  expect(await graveFindings(page)).toEqual([])
  expect(await page.evaluate(SCROLLS_SIDEWAYS)).toBe(false)
}
