import axe from "axe-core"
import type { Page } from "playwright-core"

/** Findings that keep somebody from using the page. */
const GRAVE = ["serious", "critical"]

type Finding = { id: string; impact: string; nodes: string[] }

/**
 * What axe-core finds on the page as it is, so far as it is grave: rules, and where they are broken.
 *
 * @param within a part of the page, where the rest is not ours: Medusa's own page behind a form
 */
export async function graveFindings(page: Page, within?: string): Promise<Finding[]> {
  // Not as a script of the page, which its Content-Security-Policy would keep out.
  await page.evaluate(axe.source)
  const findings: Finding[] = await page.evaluate(async (selector) => {
    const { violations } = await window.axe.run(selector ?? document)
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact: String(impact),
      nodes: nodes.map(({ html }) => html),
    }))
  }, within)
  return findings.filter(({ impact }) => GRAVE.includes(impact))
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
