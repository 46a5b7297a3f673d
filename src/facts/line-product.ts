import { z } from "@medusajs/framework/zod"

/** What core copies of a variant and its product into an order line. */
export const lineProductFields = [
  "id",
  "title",
  "sku",
  "barcode",
  "thumbnail",
  "options.value",
  "options.option.title",
  "product.id",
  "product.title",
  "product.subtitle",
  "product.description",
  "product.thumbnail",
  "product.handle",
  "product.discountable",
  "product.is_giftcard",
  "product.type.id",
  "product.type.value",
  "product.collection.title",
  "product.shipping_profile.id",
  "inventory_items.inventory.requires_shipping",
]

const text = z.string().nullish().transform((value) => value ?? undefined)

const lineProduct = z
  .object({
    id: z.string(),
    title: text,
    sku: text,
    barcode: text,
    thumbnail: text,
    options: z
      .array(z.object({ value: z.string(), option: z.object({ title: z.string() }).nullish() }))
      .nullish(),
    product: z.object({
      id: z.string(),
      title: z.string(),
      subtitle: text,
      description: text,
      thumbnail: text,
      handle: text,
      discountable: z.boolean().nullish(),
      is_giftcard: z.boolean().nullish(),
      type: z.object({ id: z.string(), value: z.string() }).nullish(),
      collection: z.object({ title: z.string() }).nullish(),
      shipping_profile: z.object({ id: z.string() }).nullish(),
    }),
    inventory_items: z
      .array(z.object({ inventory: z.object({ requires_shipping: z.boolean() }).nullish() }))
      .nullish(),
  })
  .transform(({ product, options, inventory_items, ...variant }) => ({
    variant_id: variant.id,
    title: product.title,
    subtitle: variant.title,
    thumbnail: variant.thumbnail ?? product.thumbnail,
    product_id: product.id,
    product_title: product.title,
    product_subtitle: product.subtitle,
    product_description: product.description,
    product_handle: product.handle,
    product_type: product.type?.value,
    product_type_id: product.type?.id,
    product_collection: product.collection?.title,
    variant_title: variant.title,
    variant_sku: variant.sku,
    variant_barcode: variant.barcode,
    variant_option_values: Object.fromEntries(
      (options ?? []).flatMap(({ value, option }) => (option ? [[option.title, value]] : []))
    ),
    is_discountable: product.discountable ?? true,
    is_giftcard: product.is_giftcard ?? false,
    // As core has it: by the product's shipping profile, or by any part that has to be shipped.
    requires_shipping:
      Boolean(product.shipping_profile) ||
      (inventory_items ?? []).some(({ inventory }) => inventory?.requires_shipping),
  }))

/** The columns of an order line that tell what was sold. */
export type LineProduct = z.infer<typeof lineProduct>

/** Reads a variant that Query answered for {@link lineProductFields}. */
export function parseLineProduct(row: unknown): LineProduct {
  return lineProduct.parse(row)
}
