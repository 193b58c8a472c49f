import type { OrderPart } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"

import { orderStateLooks } from "../order-state"

/** What has happened to a part and when, the latest last. */
export function Timeline({ steps }: { steps: OrderPart["steps"] }) {
  const t = useTranslations("orders")
  const locale = useLocale()
  return (
    <div className="mt-4 border-t border-clay pt-4">
      <h3 className="text-base font-semibold">{t("part.timeline")}</h3>
      <ol className="mt-2">
        {steps.map(({ state, at, reason }, index) => {
          const { icon, tone } = orderStateLooks[state]
          const isLast = index === steps.length - 1
          return (
            <li key={`${state} ${at}`} className="relative flex gap-3 pb-4 last:pb-0">
              {isLast ? null : <span aria-hidden="true" className="absolute top-8 bottom-0 left-4 w-px bg-clay-line" />}
              <span
                className={`flex size-8 shrink-0 items-center justify-center rounded-full border ${
                  tone === "bad"
                    ? "border-lacquer text-lacquer"
                    : isLast
                      ? "border-leaf bg-leaf-wash text-leaf"
                      : "border-clay-line"
                }`}
              >
                <Icon name={icon} size={18} />
              </span>
              <div className="min-w-0">
                <p className={isLast ? "font-semibold" : ""}>{t(`step.${state}`)}</p>
                <p className="figures text-sm text-ink-soft">
                  <time dateTime={at}>{formatDateTime(at, locale)}</time>
                </p>
                {reason ? <p className="text-sm">{t("part.reason", { reason })}</p> : null}
              </div>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
