import { useSearchParams } from "react-router"
import { useTranslations } from "use-intl"

import { Form } from "~/i18n/navigation"

import { Icon } from "./icon"

/** Finds products by any spelling; a plain form that works before and without JavaScript. */
export function SearchBox({ large = false }: { large?: boolean }) {
  const t = useTranslations("common.search")
  const [params] = useSearchParams()
  const asked = params.get("q") ?? ""
  return (
    <Form action="/san-pham" role="search" className="relative flex w-full">
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
        className={`w-full min-w-0 rounded-l-md border-[1.5px] border-r-0 border-clay-line bg-sheet px-4 placeholder:text-ink-soft ${large ? "min-h-14 text-lg" : "min-h-12"}`}
      />
      <button
        type="submit"
        className={`inline-flex shrink-0 items-center justify-center gap-2 rounded-r-md bg-leaf font-semibold text-white hover:bg-leaf-deep ${large ? "min-h-14 px-5 text-lg" : "min-h-12 min-w-12 px-4"}`}
      >
        <Icon name="search" />
        <span className={large ? "max-sm:sr-only" : "sr-only"}>{t("submit")}</span>
      </button>
    </Form>
  )
}
