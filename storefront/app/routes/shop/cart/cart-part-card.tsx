import type { CartPart } from "@lienket/contracts"
import { formatDate, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Link, useLocale } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"
import { Notice } from "~/ui/notice"

import { CartLineRow } from "./cart-line-row"
import { isLineOf } from "./cart-messages"
import { lastDayOfMixed } from "./mixed-days"

type CartPartCardProps = {
  part: CartPart
  /** The same part as it will be once the changes under way are accepted; null when nothing is left of it. */
  shown: CartPart | null
  posted: Refusal | undefined
  /** Business date in Vietnam. */
  today: string
}

/** What one cooperative will deliver. */
export function CartPartCard({ part, shown, posted, today }: CartPartCardProps) {
  const t = useTranslations("cart.part")
  const locale = useLocale()
  const { cooperative, lines, requires_shipping, min_age, problem } = part
  const mixedUntil = lastDayOfMixed(shown?.lines ?? [])
  const titleId = `htx-${cooperative.handle}`
  return (
    <section
      aria-labelledby={titleId}
      hidden={shown === null}
      className="rounded-lg border border-clay bg-sheet px-4 md:px-6"
    >
      <div className="flex items-start gap-3 border-b border-clay py-3 md:py-4">
        <Icon name="store" size={22} className="mt-1 text-leaf" />
        <div className="min-w-0">
          <h2 id={titleId} className="text-lg">
            <Link to={`/htx/${cooperative.handle}`} className="hover:text-leaf hover:underline underline-offset-4">
              {cooperative.name}
            </Link>
          </h2>
          <p className="text-sm text-ink-soft">
            {requires_shipping ? t("ships", { province: cooperative.province.name }) : t("noShipping")}
            {min_age === null ? null : ` ${t("minAge", { age: min_age })}`}
          </p>
        </div>
      </div>
      {problem ? (
        <p className="flex items-start gap-2 py-3 font-semibold text-lacquer">
          <Icon name="circle-alert" className="mt-1" />
          {problem.message}
        </p>
      ) : null}
      <ul className="divide-y divide-clay">
        {lines.map((line) => (
          <CartLineRow
            key={line.id}
            line={line}
            shown={shown?.lines.find(({ id }) => id === line.id) ?? null}
            posted={posted && isLineOf(line, posted.values) ? posted : undefined}
            today={today}
          />
        ))}
      </ul>
      {mixedUntil === null ? null : (
        <Notice icon="hourglass" className="mb-4">
          {t("mixed", { date: formatDate(mixedUntil, locale) })}
        </Notice>
      )}
      <p className="flex items-baseline justify-between gap-4 border-t border-clay py-3">
        <span className="text-ink-soft">{t("subtotal")}</span>
        <b className="figures">{formatVnd(shown?.subtotal_vnd ?? 0, locale)}</b>
      </p>
    </section>
  )
}
