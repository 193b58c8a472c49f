import type { SaleChoice } from "@lienket/contracts"
import { fold, formatVnd } from "@lienket/vietnam"
import { useState, type ReactNode } from "react"
import { useTranslations } from "use-intl"

import { Link, useLocale } from "~/i18n/navigation"
import { Field } from "~/ui/field"
import { Icon } from "~/ui/icon"
import { Picture } from "~/ui/picture"

import { formPath } from "./form-path"

/** As many as are seen at once; of more, one looks by the name. */
const few = 8

/** What was sold: own goods as tiles, those most often sold first, or anything else. */
export function ProductTiles({ choices }: { choices: readonly SaleChoice[] }) {
  const t = useTranslations("sellerSales.form")
  const locale = useLocale()
  const [sought, setSought] = useState("")
  const wanted = fold(sought)
  const found = choices.filter(({ title }) => fold(title).includes(wanted))
  return (
    <section aria-labelledby="what">
      <h2 id="what" className="text-lg">
        {t("what")}
      </h2>
      {choices.length > few ? (
        <Field
          name="find"
          type="search"
          label={t("find")}
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
          autoComplete="off"
          className="mt-3"
        />
      ) : null}
      {choices.length === 0 ? <p className="mt-2 text-ink-soft">{t("none")}</p> : null}
      <p role="status" className={found.length === 0 && choices.length > 0 ? "mt-3 text-ink-soft" : "sr-only"}>
        {found.length === 0 && choices.length > 0 ? t("notFound") : ""}
      </p>
      <ul className="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
        {found.map((choice) => (
          <li key={choice.variant_id}>
            <Tile
              to={formPath({ product: choice.variant_id })}
              title={choice.title}
              text={
                choice.last?.unit === "piece" || choice.last === null
                  ? priced(
                      choice.last?.price.per === "unit" ? choice.last.price.amount_vnd : choice.price_vnd,
                      choice.unit,
                      locale,
                    )
                  : priced(
                      choice.last.price.per === "unit" ? choice.last.price.amount_vnd : null,
                      choice.last.unit,
                      locale,
                    )
              }
              picture={
                <Picture
                  picture={choice.picture}
                  alt=""
                  sizes="(min-width: 40rem) 12rem, 45vw"
                  className="aspect-4/3"
                />
              }
            />
          </li>
        ))}
        <li>
          <Tile
            to={formPath({ other: true })}
            title={t("other")}
            text={t("otherText")}
            picture={
              <span className="flex aspect-4/3 items-center justify-center bg-clay-wash text-leaf">
                <Icon name="pencil" size={32} />
              </span>
            }
          />
        </li>
      </ul>
    </section>
  )
}

type TileProps = { to: string; title: string; text: string; picture: ReactNode }

function Tile({ to, title, text, picture }: TileProps) {
  return (
    <Link
      to={to}
      preventScrollReset
      data-needs-no-network
      className="block h-full overflow-hidden rounded-lg border-[1.5px] border-clay bg-sheet hover:border-leaf"
    >
      {picture}
      <span className="block px-3 py-2">
        <span className="line-clamp-2 font-semibold">{title}</span>
        <span className="figures block text-sm text-ink-soft">{text}</span>
      </span>
    </Link>
  )
}

const priced = (price: number | null, unit: string, locale: "vi" | "en"): string =>
  price === null ? unit : `${formatVnd(price, locale)} / ${unit}`
