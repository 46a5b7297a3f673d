/** "Organic cotton T-shirt, White / L" */
export function variantTitle({
  product_title,
  title,
}: {
  product_title: string
  title: string | null
}): string {
  return [product_title, title].filter(Boolean).join(", ")
}
