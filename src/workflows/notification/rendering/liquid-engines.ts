import { Liquid, type FilterImplOptions } from "liquidjs"

/** How long the text of one template may be, and what one mail may grow to: characters. */
export const MAX_TEMPLATE_LENGTH = 50_000
export const MAX_MAIL_LENGTH = 500_000

/** A mail takes a few milliseconds; what takes so much longer will never end. */
const RENDER_LIMIT_MS = 1_000
/** Counted in characters and elements by everything that makes new ones. */
const MEMORY_LIMIT = 1_000_000

/** What templates may do: say, decide, repeat. Nothing that reads another file. */
const TAGS = new Set([
  "assign",
  "break",
  "capture",
  "case",
  "comment",
  "continue",
  "cycle",
  "for",
  "if",
  "raw",
  "unless",
  "#",
])

/** Filters on text, numbers and lists; `raw` is not among them: nothing gets into a mail unescaped. */
const FILTERS = new Set([
  "append",
  "at_least",
  "at_most",
  "capitalize",
  "compact",
  "default",
  "divided_by",
  "downcase",
  "first",
  "join",
  "last",
  "map",
  "minus",
  "plus",
  "prepend",
  "remove",
  "replace",
  "reverse",
  "round",
  "size",
  "slice",
  "sort",
  "split",
  "strip",
  "times",
  "truncate",
  "truncatewords",
  "uniq",
  "upcase",
  "url_encode",
  "where",
])

/** For subjects: plain text, so that nothing is escaped. */
export const plainEngine = newEngine({ isHtml: false })

/** For bodies: whatever a value holds becomes text of the mail, never markup. */
export const htmlEngine = newEngine({ isHtml: true })

function newEngine({ isHtml }: { isHtml: boolean }): Liquid {
  const engine = new Liquid({
    // Looked up instead of files. Nothing is in it, and the tags that would look are gone besides.
    templates: {},
    outputEscape: isHtml ? "escape" : undefined,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    parseLimit: MAX_TEMPLATE_LENGTH,
    renderLimit: RENDER_LIMIT_MS,
    memoryLimit: MEMORY_LIMIT,
  })
  for (const tag of Object.keys(engine.tags)) {
    if (!TAGS.has(tag)) Reflect.deleteProperty(engine.tags, tag)
  }
  for (const filter of Object.keys(engine.filters)) {
    if (!FILTERS.has(filter)) engine.unregisterFilter(filter)
  }
  if (isHtml) {
    // Whoever escapes what is escaped anyway means it once.
    engine.registerFilter("escape", markup(escapeHtml))
    engine.registerFilter("newline_to_br", markup(linesOf))
    engine.registerFilter("button", markup(buttonOf))
  }
  return engine
}

/** A filter whose result is markup already; like the engine's own, it counts what it makes. */
function markup(make: (value: unknown, argument: unknown) => string): FilterImplOptions {
  return {
    raw: true,
    handler(value: unknown, argument: unknown) {
      const made = make(value, argument)
      this.context.memoryLimit.use(made.length)
      return made
    },
  }
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;",
}

/** Titles, notes and reasons are typed by people: none of it may become markup. */
export function escapeHtml(value: unknown): string {
  return textOf(value).replace(/[&<>"']/g, (character) => ENTITIES[character])
}

function linesOf(value: unknown): string {
  return escapeHtml(value).replace(/\r?\n/g, "<br>\n")
}

/** A link that looks like a button in every mail program; nothing where there is nowhere to go. */
function buttonOf(link: unknown, label: unknown): string {
  if (!textOf(link)) return ""
  const style =
    "display:inline-block;padding:12px 20px;border-radius:8px;background:#18181b;color:#ffffff;" +
    "font-weight:600;text-decoration:none"
  return `<p><a href="${escapeHtml(link)}" style="${style}">${escapeHtml(label)}</a></p>`
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ""
  return Array.isArray(value) ? value.map(textOf).join("") : String(value)
}
