import { NavLink } from "~/i18n/navigation"

export type Tab = { to: string; label: string; count?: number; end?: boolean }

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="border-b border-clay">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {tabs.map(({ to, label: text, count, end }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end}
              className="inline-flex min-h-12 items-center gap-2 border-b-[3px] border-transparent font-semibold text-ink-soft hover:text-leaf aria-[current=page]:border-leaf aria-[current=page]:text-leaf"
            >
              {text}
              {count === undefined ? null : (
                <span className="figures rounded-full bg-clay-wash px-2 text-sm text-ink">{count}</span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
