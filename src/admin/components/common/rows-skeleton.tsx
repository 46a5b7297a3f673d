import { Skeleton } from "@medusajs/ui"

/** Stands where rows of a card will be. */
export function RowsSkeleton({ rows = 3 }: { rows?: number }) {
  return (
    <div aria-hidden className="flex flex-col gap-y-3 px-6 py-4">
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} className="h-7 w-full rounded-md" />
      ))}
    </div>
  )
}
