/** A text without its line breaks and the spaces that a language puts into amounts. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim()
}
