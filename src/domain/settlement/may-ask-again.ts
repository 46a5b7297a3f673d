/** Providers forget a key after a day; an hour less, for clocks that differ. */
const KEY_LIFETIME_MS = 23 * 60 * 60 * 1000

/**
 * Whether a provider may be asked for a refund again after its answer was lost: only one that answers the
 * same key once, and only as long as it knows the key. Of any other, a person has to say what it did.
 */
export function mayAskAgain(
  asked: { provider_id: string; at: Date },
  idempotentProviders: string[],
  now: Date
): boolean {
  const isKnown = now.getTime() - asked.at.getTime() < KEY_LIFETIME_MS
  return isKnown && idempotentProviders.includes(asked.provider_id)
}
