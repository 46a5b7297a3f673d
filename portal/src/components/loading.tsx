/** What stands where something is on its way: three grey cards, and words for who cannot see them. */
export function Loading({ label }: { label: string }) {
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{label}</span>
      <span className="bone" aria-hidden />
      <span className="bone" aria-hidden />
      <span className="bone" aria-hidden />
    </div>
  )
}
