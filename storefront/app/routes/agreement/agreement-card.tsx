import type { AgreementCard as Card, AgreementParty } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { quantityText } from "~/figures/quantity-text"
import { Link, useLocale } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"

import { AgreementStateMark, PaceMark } from "./marks"
import { useAgreementPath } from "./portal"
import { ProgressBar } from "./progress-bar"

type AgreementRowProps = {
  agreement: Card
  level?: "h2" | "h3"
  /** Its page is worth keeping on the device. */
  keep?: boolean
}

/** One agreement of a list: with whom, what, how far, and what it waits for. */
export function AgreementRow({ agreement, level: Heading = "h2", keep = false }: AgreementRowProps) {
  const t = useTranslations("agreement")
  const locale = useLocale()
  const pathOf = useAgreementPath()
  const { id, kind, code, number, state, starts_on, ends_on, goods, progress, is_demo } = agreement
  return (
    <article className="relative flex h-full flex-col gap-3 rounded-lg border border-clay bg-sheet p-4 hover:border-leaf md:p-5">
      <div>
        <Heading className="text-lg">
          <Link to={pathOf(id)} data-keep={keep || undefined} className="after:absolute after:inset-0 hover:text-leaf">
            <PartiesText agreement={agreement} />
          </Link>
        </Heading>
        <p className="text-sm text-ink-soft">
          {t(`kind.${kind}`)}
          <span className="figures"> · {number ?? code}</span>
          {is_demo ? ` · ${t("demo")}` : ""}
        </p>
      </div>
      <p>
        <GoodsText goods={goods} />
        <span className="figures block text-sm text-ink-soft">
          {t("term", { from: formatDate(starts_on, locale), until: formatDate(ends_on, locale) })}
        </span>
      </p>
      <div className="mt-auto grid gap-2.5">
        {state === "draft" ? null : <ProgressBar shareBp={progress.share_bp} pace={progress.pace} />}
        <p className="flex flex-wrap gap-2">
          <AgreementStateMark state={state} />
          {state === "draft" ? null : <PaceMark pace={progress.pace} />}
        </p>
        {progress.at_risk === null ? null : (
          <p className="flex items-start gap-2 text-sm font-semibold text-lacquer">
            <Icon name="triangle-alert" size={18} className="mt-0.5" />
            {t("riskOfSome", { reason: t(`risk.${progress.at_risk}`) })}
          </p>
        )}
        <Waits agreement={agreement} />
      </div>
    </article>
  )
}

function Waits({ agreement: { awaits_signature, awaits_answer_count } }: { agreement: Card }) {
  const t = useTranslations("agreement.waits")
  if (!awaits_signature && awaits_answer_count === 0) return null
  return (
    <p className="grid gap-1 rounded-md bg-leaf-wash px-3 py-2 text-sm font-semibold text-leaf-deep">
      {awaits_signature ? (
        <span className="flex items-center gap-2">
          <Icon name="pencil" size={18} />
          {t("signature")}
        </span>
      ) : null}
      {awaits_answer_count > 0 ? (
        <span className="flex items-center gap-2">
          <Icon name="hourglass" size={18} />
          {t("answers", { count: awaits_answer_count })}
        </span>
      ) : null}
    </p>
  )
}

type Between = { seller: Pick<AgreementParty, "name">; buyer: Pick<AgreementParty, "name">; own_side: Card["own_side"] }

/** Both parties, or for one of them the other. */
export function PartiesText({ agreement: { seller, buyer, own_side } }: { agreement: Between }) {
  const t = useTranslations("agreement")
  if (own_side === null) return t("between", { seller: seller.name, buyer: buyer.name })
  return (own_side === "seller" ? buyer : seller).name
}

/** The first goods with their quantity, and how many more there are. */
export function GoodsText({ goods }: { goods: Card["goods"] }) {
  const t = useTranslations("agreement")
  const locale = useLocale()
  const shown = goods.slice(0, 2).map(({ title, quantity, unit }) => `${title} ${quantityText(quantity, unit, locale)}`)
  const more = goods.length - shown.length
  return (
    <span className="figures">
      {shown.join("; ")}
      {more > 0 ? ` ${t("moreGoods", { count: more })}` : ""}
    </span>
  )
}
