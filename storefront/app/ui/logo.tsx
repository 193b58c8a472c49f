/** Two woven diamonds that hold each other: the link the name speaks of. */
export function Logo() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <svg aria-hidden="true" width="40" height="28" viewBox="0 0 40 28" className="shrink-0 text-leaf">
        <path d="M14 2 26 14 14 26 2 14Z" fill="none" stroke="currentColor" strokeWidth="3.5" strokeLinejoin="round" />
        <path
          d="M21 7 26 2l12 12-12 12-5-5"
          fill="none"
          stroke="currentColor"
          strokeWidth="3.5"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
        <path d="M14 10.5 17.5 14 14 17.5 10.5 14Z" fill="currentColor" />
      </svg>
      <span className="text-xl font-semibold tracking-tight text-leaf">Liên Kết</span>
    </span>
  )
}
