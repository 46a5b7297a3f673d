import { toast } from "@medusajs/ui"
import { useRefusalToast } from "./use-refusal-toast"

/** What follows the request of a form: it closes and this is said; or it stays, and says why not. */
export function useWhenDone(onClose: () => void) {
  const showRefusal = useRefusalToast()

  return (said: string) => ({
    onSuccess: () => {
      toast.success(said)
      onClose()
    },
    onError: showRefusal,
  })
}
