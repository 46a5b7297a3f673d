/** Within so long after a mail about messages of a case, its reader gets no other. */
export const MESSAGE_MAIL_PAUSE_MS = 5 * 60 * 1000

/**
 * Whether a mail about new messages may go out now: people who write three lines in a row send one
 * mail, and what came in between is in the next.
 *
 * @param lastMailAt when this side was last mailed about messages of this case; null: never
 */
export function mayMailMessage(lastMailAt: Date | null, now: Date): boolean {
  return lastMailAt === null || now.getTime() - lastMailAt.getTime() >= MESSAGE_MAIL_PAUSE_MS
}
