import { useTranslations } from "use-intl"

import { Link } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"

type ProvincesProps = {
  provinces: readonly { code: string; name: string; formed_from: readonly string[]; product_count: number }[]
}

/** Goods by where they come from, with the provinces that were merged in 2025 under their old names. */
export function Provinces({ provinces }: ProvincesProps) {
  const t = useTranslations("home.provinces")
  return (
    <section aria-labelledby="theo-tinh">
      <h2 id="theo-tinh" className="mb-4 text-2xl">
        {t("title")}
      </h2>
      <ul className="grid gap-3 sm:grid-cols-2 md:gap-5 lg:grid-cols-4">
        {provinces.map(({ code, name, formed_from, product_count }) => {
          const former = formed_from.filter((each) => each !== name)
          return (
            <li
              key={code}
              className="relative flex items-start gap-3 rounded-lg border border-clay bg-sheet p-4 hover:border-leaf"
            >
              <Icon name="map-pin" size={24} className="mt-0.5 text-leaf" />
              <div className="min-w-0">
                <h3 className="text-lg">
                  <Link to={`/san-pham?province=${code}`} className="after:absolute after:inset-0 hover:text-leaf">
                    {name}
                  </Link>
                </h3>
                {former.length > 0 ? (
                  <p className="text-sm text-ink-soft">{t("formerly", { names: former.join(", ") })}</p>
                ) : null}
                <p className="text-sm text-ink-soft">{t("count", { count: product_count })}</p>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
