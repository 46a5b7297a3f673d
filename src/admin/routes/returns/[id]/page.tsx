import { useParams, type UIMatch } from "react-router-dom"
import { RmaBreadcrumb } from "../../../components/detail/rma-breadcrumb"
import { RmaDetail } from "../../../components/detail/rma-detail"

export default function RmaPage() {
  const { id = "" } = useParams()
  return <RmaDetail key={id} id={id} />
}

export const handle = {
  breadcrumb: (match: UIMatch) => <RmaBreadcrumb id={match.params.id ?? ""} />,
}
