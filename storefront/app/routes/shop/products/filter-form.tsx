import type { ChangeEvent } from "react"
import { useSubmit } from "react-router"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { Form, useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Checkbox } from "~/ui/checkbox"
import { Field } from "~/ui/field"
import { Icon } from "~/ui/icon"
import { Select } from "~/ui/select"

import type { Facets } from "./filter-chips"
import { filterQuery, setFilters, type ProductFilters } from "./filters"

type FilterFormProps = { filters: ProductFilters; facets: Facets }

const panel = "filter-panel"

/**
 * Everything the list can be narrowed by, as one form that sends itself with GET. Beside the list
 * on a wide screen; on a phone it opens over the page as a popover, which needs no script either.
 */
export function FilterForm({ filters, facets }: FilterFormProps) {
  const t = useTranslations("catalog.list")
  const locale = useLocale()
  const submit = useSubmit()
  const count = setFilters(filters).length
  // Fields left empty do not belong in the address.
  const send = (form: HTMLFormElement) => {
    const query = new FormData(form)
    for (const [name, value] of [...query]) if (value === "") query.delete(name)
    submit(query, { action: localePath(locale, "/san-pham"), preventScrollReset: true })
  }
  const sendOnChoice = (event: ChangeEvent<HTMLFormElement>) => {
    const field: EventTarget = event.target
    const isTyped = field instanceof HTMLInputElement && field.type === "text"
    const isOpenOverPage = event.currentTarget.parentElement?.matches(":popover-open") ?? false
    // On a phone several choices are made before one looks; the button sends them together.
    if (!isTyped && !isOpenOverPage) send(event.currentTarget)
  }
  return (
    <div>
      <button
        type="button"
        popovertarget={panel}
        className="mb-4 inline-flex min-h-12 w-full items-center justify-center gap-2 rounded-md border-[1.5px] border-clay-line bg-sheet font-semibold lg:hidden"
      >
        <Icon name="sliders-horizontal" />
        {t("openFilters", { count })}
      </button>
      <div id={panel} popover="auto" className="filter-panel">
        <Form
          // A list with other filters is another form: what is ticked follows the address.
          key={filterQuery({ ...filters, page: 1 })}
          action="/san-pham"
          aria-label={t("filters")}
          onChange={sendOnChoice}
          onSubmit={(event) => {
            event.preventDefault()
            event.currentTarget.parentElement?.hidePopover?.()
            send(event.currentTarget)
          }}
        >
          <div className="mb-2 flex items-center justify-between lg:hidden">
            <h2 className="text-xl">{t("filters")}</h2>
            <button
              type="button"
              popovertarget={panel}
              popovertargetaction="hide"
              aria-label={t("closeFilters")}
              className="-mr-2 inline-flex size-11 items-center justify-center rounded-md hover:bg-clay-wash"
            >
              <Icon name="x" />
            </button>
          </div>
          {filters.q ? <input type="hidden" name="q" value={filters.q} /> : null}
          <Select
            name="sort"
            label={t("sort.label")}
            defaultValue={filters.sort ?? ""}
            blank={t(filters.q ? "sort.relevance" : "sort.bestSelling")}
            choices={[
              ...(filters.q ? [{ value: "best_selling", label: t("sort.bestSelling") }] : []),
              { value: "newest", label: t("sort.newest") },
              { value: "price", label: t("sort.priceUp") },
              { value: "-price", label: t("sort.priceDown") },
            ]}
          />
          <Checkbox
            name="in_stock"
            value="true"
            label={t("inStock")}
            defaultChecked={filters.in_stock}
            className="mt-3"
          />
          <Choices name="group" legend={t("group")} facets={facets} chosen={filters.group} />
          <Choices name="stars" legend={t("stars")} facets={facets} chosen={filters.stars} />
          <Choices name="province" legend={t("province")} facets={facets} chosen={filters.province} />
          <fieldset className="mt-5">
            <legend>{t("price")}</legend>
            <div className="mt-1 grid grid-cols-2 gap-3">
              <Field
                name="price_min"
                label={t("priceFrom")}
                inputMode="numeric"
                defaultValue={filters.price_min ?? ""}
              />
              <Field name="price_max" label={t("priceTo")} inputMode="numeric" defaultValue={filters.price_max ?? ""} />
            </div>
          </fieldset>
          <Choices name="cooperative" legend={t("cooperative")} facets={facets} chosen={filters.cooperative} folded />
          <div className="sticky bottom-0 mt-5 bg-sheet py-3 lg:static lg:bg-transparent">
            <Button wide>{t("show")}</Button>
          </div>
        </Form>
      </div>
    </div>
  )
}

type ChoicesProps = {
  name: keyof Facets
  legend: string
  facets: Facets
  chosen: readonly string[]
  /** A long list stays closed until something in it is chosen. */
  folded?: boolean
}

function Choices({ name, legend, facets, chosen, folded }: ChoicesProps) {
  const t = useTranslations("catalog.list")
  const values = facets[name]
  if (values.length === 0) return null
  const boxes = values.map(({ value, label, count }) => (
    <Checkbox
      key={value}
      name={name}
      value={value}
      label={name === "stars" ? t("starsOption", { count: Number(value) }) : label}
      aside={count}
      defaultChecked={chosen.includes(value)}
    />
  ))
  if (!folded) {
    return (
      <fieldset className="mt-5">
        <legend>{legend}</legend>
        {boxes}
      </fieldset>
    )
  }
  return (
    <details open={chosen.length > 0} className="mt-5">
      <summary className="min-h-11 py-2 font-semibold">{legend}</summary>
      <fieldset>
        <legend className="sr-only">{legend}</legend>
        {boxes}
      </fieldset>
    </details>
  )
}
