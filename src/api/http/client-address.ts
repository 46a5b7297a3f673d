import { isIPv6 } from "node:net"

/**
 * The address that limits count by. A home or a server has a network of IPv6 addresses to itself, more
 * than anybody can count: its first four groups stand for all of them.
 */
export function clientAddress(ip: string | undefined): string {
  const address = (ip ?? "").replace(/^::ffff:(?=\d+\.)/i, "")
  return isIPv6(address) ? networkOf(address) : address
}

function networkOf(address: string): string {
  const [head, tail = []] = address.split("::").map(groupsOf)
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0")
  return [...head, ...zeros, ...tail].slice(0, 4).join(":").toLowerCase()
}

function groupsOf(part: string): string[] {
  return part === "" ? [] : part.split(":").map((group) => group.replace(/^0+(?=.)/, ""))
}
