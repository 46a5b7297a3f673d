const PREFIX = "rma-portal."

/**
 * Keeps things until the tab is closed: what was typed, and what lets the shopper in. A browser may
 * forbid a framed page to store anything; then they are kept until the page is left.
 */
const memory = new Map<string, string>()

export function readKept(name: string): string | null {
  try {
    return window.sessionStorage.getItem(PREFIX + name)
  } catch {
    return memory.get(name) ?? null
  }
}

export function keep(name: string, value: string): void {
  try {
    window.sessionStorage.setItem(PREFIX + name, value)
  } catch {
    memory.set(name, value)
  }
}

export function forget(name: string): void {
  try {
    window.sessionStorage.removeItem(PREFIX + name)
  } catch {
    memory.delete(name)
  }
}
