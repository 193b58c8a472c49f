import { labelFields } from "@lienket/contracts"
import type { LabelCheck } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { fieldId } from "~/ui/field-frame"
import { Icon } from "~/ui/icon"

/** What the law wants on the page of such goods: said, missing, and which of it keeps them from being sold. */
export function Checklist({ checks }: { checks: readonly LabelCheck[] }) {
  const t = useTranslations("sellerProducts.label")
  const asked = checks.filter(({ state }) => state !== "not_needed")
  if (asked.length === 0) return <p className="text-ink-soft">{t("chooseKind")}</p>
  const missing = asked
    .filter(({ state }) => state === "missing")
    .toSorted((one, other) => Number(other.must) - Number(one.must))
  const present = asked.filter(({ state, item }) => state === "present" && item !== "cure_claim")
  return (
    <>
      {missing.length === 0 ? (
        <p className="flex items-start gap-2 font-semibold text-leaf-deep">
          <Icon name="circle-check" className="mt-1" />
          {t("complete")}
        </p>
      ) : (
        <ul className="grid gap-1">
          {missing.map(({ item, must, law, word }) => (
            <li key={item}>
              <a
                href={`#${fieldId(labelFields[item])}`}
                className="flex min-h-11 items-start gap-2 py-1.5 underline-offset-4 hover:underline"
              >
                <Icon
                  name={must ? "circle-alert" : "info"}
                  className={`mt-1 ${must ? "text-lacquer" : "text-ink-soft"}`}
                />
                <span>
                  <span className={must ? "font-semibold text-lacquer" : ""}>
                    {word === null ? t(`missing.${item}`) : t("claim", { word })}
                  </span>
                  <span className="block text-sm text-ink-soft">
                    {must ? t("must", { law }) : t("should", { law })}
                  </span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {present.length > 0 ? (
        <p className="mt-3 text-sm text-ink-soft">
          {t("present", { items: present.map(({ item }) => t(`item.${item}`)).join(", ") })}
        </p>
      ) : null}
    </>
  )
}
