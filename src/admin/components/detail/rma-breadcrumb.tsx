import { useRma } from "../../hooks/api/rmas"

export function RmaBreadcrumb({ id }: { id: string }) {
  const { data: rma } = useRma(id)
  return rma ? <span>{rma.display_id}</span> : null
}
