import { Link } from "~/i18n/navigation"

export type FilterTab = { to: string; label: string; count?: number; current: boolean }

/** Parts of a list, each with its own address and how much lies there. On a phone one row that slides. */
export function FilterTabs({ label, tabs }: { label: string; tabs: readonly FilterTab[] }) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 [scrollbar-width:none] sm:mx-0 sm:px-0">
      <ul className="flex gap-2 py-1 sm:flex-wrap">
        {tabs.map(({ to, label: text, count, current }) => (
          <li key={to} className="shrink-0">
            <Link
              to={to}
              aria-current={current ? "page" : undefined}
              preventScrollReset
              className="inline-flex min-h-11 items-center gap-2 rounded-full border-[1.5px] border-clay-line bg-sheet px-4 text-sm font-semibold hover:border-leaf hover:text-leaf aria-[current=page]:border-leaf aria-[current=page]:bg-leaf aria-[current=page]:text-white"
            >
              {text}
              {count === undefined ? null : <span className="figures">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
