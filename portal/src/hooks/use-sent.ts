import { useCallback, useRef, useState } from "react"
import { isFinal } from "../store-api/is-final"

/**
 * Something that a button does once: while it runs, pressing again does nothing. `error` is what it
 * failed with last.
 *
 * @param renewKey told once the server has refused for good: the next attempt is another request
 */
export function useSent<Args extends unknown[]>(
  act: (...args: Args) => Promise<void>,
  renewKey?: () => void
) {
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  // Two clicks in one frame see the same state; the ref tells the second of the first.
  const isRunning = useRef(false)

  const send = useCallback(
    async (...args: Args) => {
      if (isRunning.current) return
      isRunning.current = true
      setSending(true)
      setError(null)
      try {
        await act(...args)
      } catch (failure) {
        if (isFinal(failure)) renewKey?.()
        setError(failure)
      } finally {
        isRunning.current = false
        setSending(false)
      }
    },
    [act, renewKey]
  )
  return { send, isSending, error }
}
