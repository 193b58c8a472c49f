import { formatVnd } from "@lienket/vietnam"
import { useId, useRef, useState, type KeyboardEvent } from "react"
import { useFetcher, useLocation, useNavigate, useSearchParams } from "react-router"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { Form, useLocale } from "~/i18n/navigation"
import type { loader as suggest } from "~/routes/shop/suggest/route"

import { Icon } from "./icon"
import { LiveRegion } from "./live-region"
import { Picture } from "./picture"

/** Typing is followed at this pace, not letter by letter. */
const pause = 180

/**
 * Finds products by any spelling. A plain form that works before and without JavaScript; with it,
 * what could be meant appears below while one types (the combobox pattern of ARIA).
 */
export function SearchBox({ large = false }: { large?: boolean }) {
  const t = useTranslations("common.search")
  const tCommon = useTranslations("common")
  const locale = useLocale()
  const navigate = useNavigate()
  const { key: visit } = useLocation()
  const asked = useSearchParams()[0].get("q") ?? ""
  const fetcher = useFetcher<typeof suggest>()
  const listId = useId()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // Whoever has gone to another page is done with the suggestions.
  const [openAt, setOpenAt] = useState<string | null>(null)
  const open = openAt === visit
  const [active, setActive] = useState(-1)

  const products = fetcher.data?.products ?? []
  const cooperatives = fetcher.data?.cooperatives ?? []
  const ways = [
    ...products.map(({ handle }) => `/san-pham/${handle}`),
    ...cooperatives.map(({ handle }) => `/htx/${handle}`),
  ]
  const shown = open && ways.length > 0
  const go = (to: string) => void navigate(localePath(locale, to))

  const follow = (typed: string) => {
    clearTimeout(timer.current)
    setActive(-1)
    const words = typed.trim()
    if (words === "") return setOpenAt(null)
    timer.current = setTimeout(() => {
      setOpenAt(visit)
      void fetcher.load(localePath(locale, `/goi-y?q=${encodeURIComponent(words)}`))
    }, pause)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape" && shown) {
      event.preventDefault()
      setOpenAt(null)
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && ways.length > 0) {
      event.preventDefault()
      setOpenAt(visit)
      const step = event.key === "ArrowDown" ? 1 : -1
      // One place more than there are suggestions: the words themselves.
      setActive((now) => ((now + 1 + step + ways.length + 1) % (ways.length + 1)) - 1)
    } else if (event.key === "Enter" && shown) {
      const to = ways[active]
      if (to === undefined) return
      event.preventDefault()
      go(to)
    }
  }

  const option = (index: number) => ({
    id: `${listId}-${index}`,
    role: "option" as const,
    "aria-selected": index === active,
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => go(ways[index] ?? "/san-pham"),
    className:
      "flex min-h-12 cursor-pointer items-center gap-3 px-4 py-1.5 hover:bg-leaf-wash aria-selected:bg-leaf-wash",
  })

  return (
    <Form
      action="/san-pham"
      role="search"
      aria-label={t("label")}
      className="relative flex w-full"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpenAt(null)
      }}
    >
      <input
        key={asked}
        type="search"
        name="q"
        defaultValue={asked}
        maxLength={200}
        autoComplete="off"
        enterKeyHint="search"
        aria-label={t("label")}
        placeholder={t("placeholder")}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
        onInput={(event) => follow(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        className={`w-full min-w-0 rounded-l-md border-[1.5px] border-r-0 border-clay-line bg-sheet px-4 placeholder:text-ink-soft ${large ? "min-h-14 text-lg" : "min-h-12"}`}
      />
      <button
        type="submit"
        className={`inline-flex shrink-0 items-center justify-center gap-2 rounded-r-md bg-leaf font-semibold text-white hover:bg-leaf-deep ${large ? "min-h-14 px-5 text-lg" : "min-h-12 min-w-12 px-4"}`}
      >
        <Icon name="search" />
        <span className={large ? "max-sm:sr-only" : "sr-only"}>{t("submit")}</span>
      </button>
      {shown ? (
        <div
          id={listId}
          role="listbox"
          aria-label={t("suggestions")}
          className="absolute inset-x-0 top-full z-20 mt-1 max-h-[70dvh] overflow-y-auto rounded-md border border-clay-line bg-sheet py-1 text-base shadow-lift"
        >
          {products.map(({ handle, title, picture, price, price_from, unit }, index) => (
            <div key={handle} {...option(index)}>
              <span className="w-14 shrink-0 overflow-hidden rounded-sm">
                <Picture picture={picture} alt="" sizes="3.5rem" className="aspect-4/3" />
              </span>
              <span className="min-w-0 grow">{title}</span>
              <span className="figures shrink-0 text-sm text-ink-soft max-sm:hidden">
                {price_from ? `${tCommon("priceFrom")} ` : ""}
                {formatVnd(price, locale)} / {unit}
              </span>
            </div>
          ))}
          {cooperatives.map(({ handle, name, province }, index) => (
            <div key={handle} {...option(products.length + index)}>
              <Icon name="store" className="mx-4.5 text-leaf" />
              <span className="min-w-0 grow">{name}</span>
              <span className="shrink-0 text-sm text-ink-soft max-sm:hidden">{province.name}</span>
            </div>
          ))}
        </div>
      ) : null}
      <LiveRegion>{open && fetcher.state === "idle" ? t("found", { count: ways.length }) : ""}</LiveRegion>
    </Form>
  )
}
