import type { FacetValue } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { Link } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"
import type { IconName } from "~/ui/icon-names"

const groupIcons: Readonly<Record<string, IconName>> = {
  food: "apple",
  drink: "cup-soda",
  medicinal: "leaf",
  craft: "palette",
  ornamental: "sprout",
  tourism: "trees",
}

/** Goods by the groups of the OCOP programme; a group without goods is not offered. */
export function Groups({ groups }: { groups: readonly FacetValue[] }) {
  const t = useTranslations("home.groups")
  return (
    <section aria-labelledby="theo-nhom">
      <h2 id="theo-nhom" className="mb-4 text-2xl">
        {t("title")}
      </h2>
      <ul className="grid grid-cols-1 gap-3 min-[22rem]:grid-cols-2 md:grid-cols-3 md:gap-5 lg:grid-cols-5">
        {groups.map(({ value, label, count }) => (
          <li
            key={value}
            className="relative flex flex-col items-start gap-2 rounded-lg border border-clay bg-sheet p-4 hover:border-leaf"
          >
            <Icon name={groupIcons[value] ?? "package"} size={28} className="text-leaf" />
            <h3 className="text-base">
              <Link to={`/san-pham?group=${value}`} className="after:absolute after:inset-0 hover:text-leaf">
                {label}
              </Link>
            </h3>
            <p className="mt-auto text-sm text-ink-soft">{t("count", { count })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
