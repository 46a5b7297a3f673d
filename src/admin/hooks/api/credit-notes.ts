import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminCreditNoteListResponse,
  AdminCreditNoteResponse,
  HttpCreditNote,
} from "../../../types/http"
import { read } from "../../lib/client"
import { queryKeys } from "../../lib/query-keys"
import type { RequestError } from "../../lib/request-error"

export type CreditNoteListQuery = {
  q?: string
  order?: string
  type?: string[]
  open?: string
  issued_at?: object
  limit: number
  offset?: number
}

export function useCreditNotes(query: CreditNoteListQuery) {
  return useQuery<AdminCreditNoteListResponse, RequestError>({
    queryKey: queryKeys.creditNotes(query),
    queryFn: () => read("/admin/credit-notes", query),
    placeholderData: keepPreviousData,
  })
}

/** One credit note with its frozen document. */
export function useCreditNote(id: string) {
  return useQuery<HttpCreditNote, RequestError>({
    queryKey: queryKeys.creditNote(id),
    queryFn: async () => (await read<AdminCreditNoteResponse>(`/admin/credit-notes/${id}`)).credit_note,
    retry: (count, error) => error.status !== 404 && count < 2,
  })
}
