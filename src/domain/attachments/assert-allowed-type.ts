import { isAttachableType } from "../attachment-types"
import { refuse } from "../refusals"

/** What was found in the content of a file. */
export type DetectedType = {
  /** Such as "image/png". */
  mime_type: string
  /** Without a dot. */
  extension: string
}

/**
 * Whether a file of this type may be attached. A name proves nothing, and neither does what the
 * sender says of it. What a browser runs is refused, should the configuration allow it.
 *
 * @param detected null: nothing known was found, as in scripts and other texts
 * @throws Refusal `unsupported_type`
 */
export function assertAllowedType(
  detected: DetectedType | null,
  allowed: string[]
): asserts detected is DetectedType {
  const mime_types = allowed.filter(isAttachableType)
  if (!detected || !mime_types.includes(detected.mime_type)) {
    refuse("unsupported_type", { mime_types })
  }
}
