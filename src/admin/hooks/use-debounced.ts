import { useEffect, useState } from "react"

const PAUSE_MS = 300

/** The value once it has rested for a moment: what is sent to the server while somebody types. */
export function useDebounced<T>(value: T): T {
  const [rested, setRested] = useState(value)

  useEffect(() => {
    const timer = setTimeout(() => setRested(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])

  return rested
}
