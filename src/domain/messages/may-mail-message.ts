/** Within so long after a mail about messages of a case, its reader gets no other. */
export const MESSAGE_MAIL_PAUSE_MS = 5 * 60 * 1000

/**
 * When a reader may next be mailed about messages of a case: people who write three lines in a row send
 * one mail, and what comes after it waits for the next.
 *
 * @param lastMailAt when this reader was last mailed about messages of this case; null: never
 */
export function nextMessageMail(lastMailAt: Date | null, now: Date): Date {
  const free = lastMailAt === null ? -Infinity : lastMailAt.getTime() + MESSAGE_MAIL_PAUSE_MS
  return new Date(Math.max(free, now.getTime()))
}

/** Whether a mail about new messages may go out now. */
export function mayMailMessage(lastMailAt: Date | null, now: Date): boolean {
  return nextMessageMail(lastMailAt, now).getTime() === now.getTime()
}
