import { useCallback, useEffect, useState } from "react"

/** Something that is read from the server: not yet, not at all, or there. */
export type Loaded<T> =
  | { state: "loading" }
  | { state: "failed"; error: unknown }
  | { state: "ready"; value: T }

/**
 * Loads something when the page is shown, and again whenever `load` is another function or `reload` is
 * called; what is there already stays until the new is. An answer that comes too late is dropped.
 *
 * @param load kept by `useCallback`
 */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> & { reload: () => void } {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" })
  const [round, setRound] = useState(0)

  useEffect(() => {
    let isCurrent = true
    load().then(
      (value) => isCurrent && setLoaded({ state: "ready", value }),
      (error: unknown) => isCurrent && setLoaded({ state: "failed", error })
    )
    return () => {
      isCurrent = false
    }
  }, [load, round])

  const reload = useCallback(() => setRound((current) => current + 1), [])
  return { ...loaded, reload }
}
