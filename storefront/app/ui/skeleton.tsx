/** The shape of what is coming, in its true size; shown only when it takes longer than 300 ms. */
export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden="true" className={`skeleton rounded-md bg-clay-wash ${className}`} />
}
