import type { en } from "./en"

/** The words of one language: the same keys as in English. */
export type Words = Widened<typeof en>

/** The path of a word, plural endings left out: "status.draft", "items.count". */
export type WordKey = PathsOf<typeof en>

type Widened<T> = { [K in keyof T]: T[K] extends string ? string : Widened<T[K]> }

type PathsOf<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPluralEnding<K> : `${K}.${PathsOf<T[K]>}`
}[keyof T & string]

type WithoutPluralEnding<K extends string> = K extends `${infer Stem}_${"one" | "other"}` ? Stem : K
