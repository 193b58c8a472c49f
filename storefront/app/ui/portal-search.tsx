import { useTranslations } from "use-intl"

import { Form, Link } from "~/i18n/navigation"

import { Icon } from "./icon"

type PortalSearchProps = {
  /** The list that is searched, without a language. */
  path: string
  q: string
  label: string
  placeholder: string
  maxLength: number
  /** What else of the address stays while searching on. */
  keep?: Readonly<Record<string, string>>
}

/** Finds something in a list of a portal; a plain form that works before and without JavaScript. */
export function PortalSearch({ path, q, label, placeholder, maxLength, keep = {} }: PortalSearchProps) {
  const t = useTranslations("portal")
  return (
    <Form action={path} role="search" className="no-print flex max-w-xl flex-wrap gap-2">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="flex min-w-0 grow">
        <input
          key={q}
          type="search"
          name="q"
          defaultValue={q}
          maxLength={maxLength}
          autoComplete="off"
          enterKeyHint="search"
          aria-label={label}
          placeholder={placeholder}
          className="min-h-12 w-full min-w-0 rounded-l-md border-[1.5px] border-r-0 border-clay-line bg-sheet px-4 placeholder:text-ink-soft"
        />
        <button
          type="submit"
          className="inline-flex min-h-12 min-w-12 shrink-0 items-center justify-center gap-2 rounded-r-md bg-leaf px-4 font-semibold text-white hover:bg-leaf-deep"
        >
          <Icon name="search" />
          <span className="max-sm:sr-only">{t("search")}</span>
        </button>
      </div>
      {q === "" ? null : (
        <Link
          to={path}
          className="inline-flex min-h-12 items-center gap-1.5 font-semibold text-leaf underline-offset-4 hover:underline"
        >
          <Icon name="x" />
          {t("clear")}
        </Link>
      )}
    </Form>
  )
}
