import { useParams } from "react-router-dom"
import { PrintBreadcrumb } from "../../../../components/print/print-breadcrumb"
import { RmaPrint } from "../../../../components/print/rma-print"

export default function RmaPrintPage() {
  const { id = "" } = useParams()
  return <RmaPrint key={id} id={id} />
}

export const handle = { breadcrumb: () => <PrintBreadcrumb /> }
