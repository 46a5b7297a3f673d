/**
 * The plain words of an HTML mail, for readers without HTML: paragraphs stand apart, entries of a list
 * get a dash, links show where they lead, behind the colon that their language sets. Reads each character
 * once, so that no mail, however broken, takes long.
 */
export function htmlToText(html: string, colon = ": "): string {
  const written: string[] = []
  const links: { href: string; from: number }[] = []
  for (const part of partsOf(html)) {
    if (part.kind === "text") written.push(decodeEntities(part.text.replace(/\s+/g, " ")))
    else if (part.name === "a") writeLink(part)
    else written.push(part.isEnd ? (AFTER[part.name] ?? "") : (BEFORE[part.name] ?? ""))
  }
  return tidy(written.join(""))

  function writeLink({ isEnd, attributes }: Tag) {
    if (!isEnd) {
      links.push({ href: hrefIn(attributes), from: written.length })
      return
    }
    const link = links.pop()
    if (!link?.href) return
    const label = written.slice(link.from).join("").trim()
    if (label !== link.href) written.push(label ? `${colon}${link.href}` : link.href)
  }
}

/** A break that no text of the mail can hold: blanks around it are dropped. */
const BREAK = "\n"
const PARAGRAPH = "\n\n"

const BEFORE: Partial<Record<string, string>> = {
  br: BREAK,
  p: PARAGRAPH,
  h1: PARAGRAPH,
  h2: PARAGRAPH,
  h3: PARAGRAPH,
  h4: PARAGRAPH,
  ul: PARAGRAPH,
  ol: PARAGRAPH,
  table: PARAGRAPH,
  blockquote: PARAGRAPH,
  div: BREAK,
  tr: BREAK,
  td: " ",
  th: " ",
  li: `${BREAK}- `,
  hr: `${PARAGRAPH}---${PARAGRAPH}`,
}

const AFTER: Partial<Record<string, string>> = {
  p: PARAGRAPH,
  h1: PARAGRAPH,
  h2: PARAGRAPH,
  h3: PARAGRAPH,
  h4: PARAGRAPH,
  ul: PARAGRAPH,
  ol: PARAGRAPH,
  table: PARAGRAPH,
  blockquote: PARAGRAPH,
  div: BREAK,
}

type Tag = { kind: "tag"; name: string; isEnd: boolean; attributes: string }
type Part = { kind: "text"; text: string } | Tag

/** What is inside of these is no text. */
const SILENT = new Set(["script", "style", "head", "title"])

function* partsOf(html: string): Generator<Part> {
  let at = 0
  while (at < html.length) {
    const start = html.indexOf("<", at)
    if (start < 0) return yield { kind: "text", text: html.slice(at) }
    if (start > at) yield { kind: "text", text: html.slice(at, start) }
    if (html.startsWith("<!--", start)) {
      at = behind("-->", start)
      continue
    }
    const tag = tagOf(html.slice(start, behind(">", start)))
    at = behind(">", start)
    if (tag) yield tag
    if (tag && !tag.isEnd && SILENT.has(tag.name)) at = closing(tag.name, at)
  }

  function behind(end: string, from: number): number {
    const found = html.indexOf(end, from)
    return found < 0 ? html.length : found + end.length
  }

  function closing(name: string, from: number): number {
    const end = new RegExp(`</${name}`, "gi")
    end.lastIndex = from
    return end.exec(html)?.index ?? html.length
  }
}

function tagOf(source: string): Tag | null {
  const found = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(source)
  if (!found) return null
  const [opening, slash, name] = found
  return {
    kind: "tag",
    name: name.toLowerCase(),
    isEnd: slash === "/",
    attributes: source.slice(opening.length),
  }
}

function hrefIn(attributes: string): string {
  const found = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes)
  return decodeEntities(found?.[1] ?? found?.[2] ?? "").trim()
}

const ENTITIES: Partial<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  times: "×",
  euro: "€",
  rsquo: "’",
  hellip: "…",
  ndash: "–",
  mdash: "—",
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (entity, ...codes) => {
    const [decimal, hex, name]: (string | undefined)[] = codes
    if (name) return ENTITIES[name.toLowerCase()] ?? entity
    const code = decimal ? Number(decimal) : parseInt(hex ?? "", 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
  })
}

/** One blank line between paragraphs at most, no blanks at the ends of lines. */
function tidy(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
}
