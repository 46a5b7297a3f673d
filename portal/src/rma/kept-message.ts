import { forget, keep, readKept } from "../lib/tab-storage"

const messageKey = (rmaId: string) => `message.${rmaId}`

/** A message that is being written: a lost connection costs nobody a word. */
export function readMessage(rmaId: string): string {
  return readKept(messageKey(rmaId)) ?? ""
}

export function keepMessage(rmaId: string, body: string): void {
  keep(messageKey(rmaId), body)
}

export function forgetMessage(rmaId: string): void {
  forget(messageKey(rmaId))
}
