import type { Approver } from "../../domain"
import type { Actor } from "../actor"

/** Secret API keys act as staff, and Medusa names them so. */
const API_KEY = /^apk_/

/** Whoever acts, as the rule about limits asks: is it a person, or a program that anybody may have started? */
export function approverOf({ type, id }: Actor): Approver {
  return { id, is_person: type === "user" && id !== null && !API_KEY.test(id) }
}
