import { refuse } from "../refusals"

/** What was found in the content of a file. */
export type DetectedType = {
  /** Such as "image/png". */
  mime_type: string
  /** Without a dot. */
  extension: string
}

/** A browser runs what is in them, so no setting can allow them. */
const RUNS_IN_A_BROWSER = /html|xml|svg|script|\bmultipart\b/

/**
 * Whether a file of this type may be attached. A name proves nothing, and neither does what the
 * sender says of it.
 *
 * @param detected null: nothing known was found, as in scripts and other texts
 * @throws Refusal `unsupported_type`
 */
export function assertAllowedType(
  detected: DetectedType | null,
  allowed: string[]
): asserts detected is DetectedType {
  const mime_types = allowed.filter((type) => !RUNS_IN_A_BROWSER.test(type))
  if (!detected || !mime_types.includes(detected.mime_type)) {
    refuse("unsupported_type", { mime_types })
  }
}
