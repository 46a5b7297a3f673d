/** What our font has a glyph for and what is of use on paper: Latin with all its accents, Greek, Cyrillic. */
const PRINTED =
  /[\n\x20-\x7e\u00a0-\u017f\u0192\u01a0-\u01a1\u01af-\u01b0\u01fa-\u01ff\u0218-\u021b\u02c6-\u02c7\u02d8-\u02dd\u0300\u0301\u0303\u0309\u0323\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u0486\u0488-\u0513\u1e80-\u1e85\u1e9e\u1ea0-\u1ef9\u2010-\u2011\u2013-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032-\u2033\u2039-\u203a\u2044\u20a6-\u20ac\u20b9\u20bd\u2116\u2122\u2212\u2248\u2260\u2264-\u2265]/

/** Emoji say nothing that a warehouse needs, and joiners and directions nothing without their script. */
const LEFT_OUT = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Cf}\ufe00-\ufe0f\u20e3]/u

const ALIKE: Partial<Record<string, string>> = {
  "\t": " ",
  "\u2009": " ",
  "\u202f": "\u00a0",
  "\u2012": "–",
  "→": ">",
  "←": "<",
  "✓": "x",
  "✔": "x",
}

/** In place of a character that the font lacks, as those of Arabic, Hebrew or Chinese. */
const UNKNOWN = "?"

/** More than this is no name; a row of a table that is higher than the page could not be kept whole. */
const LONGEST_NAME = 300

/**
 * A text as it can be printed: what the font has no glyph for would come out as an empty box, or as
 * nothing, and nobody would know that it was ever there.
 */
export function printable(text: string): string {
  return Array.from(text.normalize("NFC").replace(/\r\n?|\u2028|\u2029/g, "\n"), printedAs).join("")
}

/** The same in one line, and not longer than a name may be. */
export function printableName(text: string): string {
  const line = printable(text).replace(/\s+/g, " ").trim()
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line
}

function printedAs(character: string): string {
  if (PRINTED.test(character)) return character
  return ALIKE[character] ?? (LEFT_OUT.test(character) ? "" : UNKNOWN)
}
