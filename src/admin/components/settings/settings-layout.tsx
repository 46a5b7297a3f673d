import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { NavLink } from "react-router-dom"
import { useWords } from "../../hooks/use-words"
import type { WordKey } from "../../i18n/word-key"
import { settingsPath } from "../../lib/paths"

/** The pages of Settings → Returns, in the order of the navigation. */
const PAGES: { path: string; label: WordKey }[] = [
  { path: settingsPath(), label: "settings.nav.general" },
  { path: settingsPath("reasons"), label: "settings.nav.reasons" },
  { path: settingsPath("actions"), label: "settings.nav.actions" },
  { path: settingsPath("policies"), label: "settings.nav.policies" },
  { path: settingsPath("mails"), label: "settings.nav.mails" },
  { path: settingsPath("health"), label: "settings.nav.health" },
]

/** What every page of Settings → Returns has above it: the way to the others. */
export function SettingsLayout({ children }: { children: ReactNode }) {
  const { t } = useWords()

  return (
    <div className="flex flex-col gap-y-3">
      <nav aria-label={t("settings.nav.label")} className="overflow-x-auto">
        <ul className="flex w-max items-center gap-x-2 p-1">
          {PAGES.map(({ path, label }) => (
            <li key={path}>
              <NavLink to={path} end className={linkClassName}>
                {t(label)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  )
}

/** As the tabs of the admin look; these lead to pages, so they are links. */
function linkClassName({ isActive }: { isActive: boolean }): string {
  return clx(
    "txt-compact-small-plus transition-fg inline-flex items-center rounded-full px-2.5 py-1 outline-none",
    "hover:text-ui-fg-base focus-visible:shadow-borders-focus",
    isActive ? "text-ui-fg-base bg-ui-bg-base shadow-elevation-card-rest" : "text-ui-fg-subtle"
  )
}
