import { useTranslations } from "use-intl"

import { Link } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"
import type { IconName } from "~/ui/icon-names"

const reasons: readonly { key: "stars" | "seller" | "money" | "ranking"; icon: IconName }[] = [
  { key: "stars", icon: "badge-check" },
  { key: "seller", icon: "store" },
  { key: "money", icon: "wallet" },
  { key: "ranking", icon: "scale" },
]

/** Why one can believe what stands on these pages. */
export function Trust() {
  const t = useTranslations("home.trust")
  return (
    <section aria-labelledby="tin-cay" className="rounded-lg border border-clay bg-sheet p-5 md:p-8">
      <h2 id="tin-cay" className="text-2xl">
        {t("title")}
      </h2>
      <ul className="mt-5 grid gap-6 md:grid-cols-2">
        {reasons.map(({ key, icon }) => (
          <li key={key} className="flex items-start gap-4">
            <Icon name={icon} size={28} className="mt-0.5 text-leaf" />
            <div className="min-w-0">
              <h3 className="text-lg">{t(`${key}.title`)}</h3>
              <p className="mt-1 text-ink-soft">{t(`${key}.text`)}</p>
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-6 flex flex-wrap gap-x-6">
        <Link to="/gioi-thieu" className="link inline-flex min-h-11 items-center">
          {t("about")}
        </Link>
        <Link to="/cach-xep-hang" className="link inline-flex min-h-11 items-center">
          {t("rankingRule")}
        </Link>
      </p>
    </section>
  )
}
