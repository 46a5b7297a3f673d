import { useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { readFile } from "../../lib/client"
import { attachmentPath } from "../../lib/file-paths"
import { queryKeys } from "../../lib/query-keys"
import type { RequestError } from "../../lib/request-error"

/**
 * A picture that only who is signed in may have, as the address of what was read; null until it is
 * there, and where `isPicture` says that it is none.
 */
export function usePicture(id: string, { isPicture }: { isPicture: boolean }): string | null {
  const { data } = useQuery<Blob, RequestError>({
    queryKey: queryKeys.attachment(id),
    queryFn: () => readFile(attachmentPath(id)),
    enabled: isPicture,
    // What was uploaded never changes.
    staleTime: Infinity,
  })
  const [url, setUrl] = useState<string | null>(null)

  useEffect(() => {
    if (!data) return
    const made = URL.createObjectURL(data)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [data])

  return url
}
