import { Link } from "react-router-dom"
import { useVariant } from "../../hooks/api/products"
import { variantPath } from "../../lib/paths"

/** What the customer wishes for instead, and the way to it; its id where the product is gone. */
export function WishedVariant({ id }: { id: string }) {
  const { data: variant } = useVariant(id)
  if (!variant?.product) return <span className="txt-small text-ui-fg-subtle break-all">{id}</span>
  const { product, title } = variant
  return (
    <Link
      to={variantPath(product.id, id)}
      className="txt-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
    >
      {[product.title, title].filter(Boolean).join(" · ")}
    </Link>
  )
}
