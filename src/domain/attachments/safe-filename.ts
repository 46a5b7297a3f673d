const MAX_LENGTH = 120
const FALLBACK = "file"

/** Controls, and the marks that make a name read in another order than it is written. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
/** What some system or other does not allow in a name. */
const RESERVED = /[<>:"|?*]/g

/**
 * What people read of a file's name, as its sender wrote it: without folders, without what cannot be
 * seen, and ending as its content does. "../photo.html" that is a picture becomes
 * "photo.html.png": whoever saves it must not open a page. Never used as a path.
 *
 * @param extension of the type that was found in the content, without a dot
 */
export function safeFilename(written: string, extension: string): string {
  const [last = ""] = written.replace(UNSEEN, "").split(/[/\\]/).slice(-1)
  const name = last.replace(RESERVED, "_").replace(/\s+/g, " ").replace(/^[. ]+|[. ]+$/g, "")
  const { stem, ending } = endsAs(name, extension)
    ? split(name)
    : { stem: name, ending: `.${extension}` }
  const room = MAX_LENGTH - ending.length
  // By characters as people count them: a name must not end in half an emoji.
  return `${[...stem].slice(0, room).join("") || FALLBACK}${ending}`
}

/** Endings that mean the same. */
const SAME: Partial<Record<string, string[]>> = { jpg: ["jpg", "jpeg"], heic: ["heic", "heif"] }

function endsAs(name: string, extension: string): boolean {
  const endings = SAME[extension] ?? [extension]
  return endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`))
}

function split(name: string): { stem: string; ending: string } {
  const dot = name.lastIndexOf(".")
  return { stem: name.slice(0, dot), ending: name.slice(dot) }
}
