import type { AgreementDelivery, AgreementDetail, AgreementSide, DeliveryFigures } from "@lienket/contracts"
import { formatDate, formatDateTime, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { quantityText } from "~/figures/quantity-text"
import { localePath } from "~/i18n/locale"
import { Form, Link, useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Icon } from "~/ui/icon"

import { DeliveryStateMark } from "../marks"
import { useAgreementPath } from "../portal"
import type { Viewpoint } from "../viewpoint"

type DeliveryItemProps = {
  delivery: AgreementDelivery
  agreement: AgreementDetail
  view: Viewpoint
  formKey: string
}

/** One delivery with the figures of both sides, and what whoever looks at it may do. */
export function DeliveryItem({ delivery, agreement, view, formKey }: DeliveryItemProps) {
  const t = useTranslations("agreement.deliveries")
  const sides = useTranslations("agreement.side")
  const locale = useLocale()
  const { kind, line_title, delivered_on, recorded, answered, counted, recorded_side } = delivery
  const figures = counted === "answered" && answered !== null ? answered : recorded
  const amount = (each: DeliveryFigures) => quantityText(each.quantity, each.unit, locale)
  const isDifferent =
    answered !== null && (amount(answered) !== amount(recorded) || answered.value_vnd !== recorded.value_vnd)
  const figureLine = (side: AgreementSide, each: DeliveryFigures, counts: boolean) => (
    <li className="flex flex-wrap items-center gap-x-2">
      {t("said", { side: sides(side), quantity: amount(each), value: formatVnd(each.value_vnd, locale) })}
      {counts ? (
        <span className="inline-flex items-center gap-1 font-semibold text-leaf">
          <Icon name="check" size={16} />
          {t("counted")}
        </span>
      ) : null}
    </li>
  )
  return (
    <article className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="figures text-base">
          {t(kind, { quantity: amount(figures) })}
          <span className="font-normal text-ink-soft">
            {" "}
            · {line_title} · {formatDate(delivered_on, locale)}
          </span>
        </h3>
        <DeliveryStateMark {...delivery} />
      </div>
      {isDifferent && answered !== null ? (
        <ul className="figures grid gap-0.5 border-l-2 border-clay-line pl-3">
          {figureLine(recorded_side, recorded, counted === "recorded")}
          {figureLine(recorded_side === "seller" ? "buyer" : "seller", answered, counted === "answered")}
        </ul>
      ) : (
        <p className="figures">{formatVnd(figures.value_vnd, locale)}</p>
      )}
      <DeliveryFacts delivery={delivery} agreement={agreement} />
      <DeliveryActs delivery={delivery} agreement={agreement} view={view} formKey={formKey} />
    </article>
  )
}

function DeliveryFacts({ delivery, agreement }: Pick<DeliveryItemProps, "delivery" | "agreement">) {
  const t = useTranslations("agreement.deliveries")
  const detail = useTranslations("agreement.detail")
  const locale = useLocale()
  const pathOf = useAgreementPath()
  const unit = agreement.lines.find(({ line_id }) => line_id === delivery.line_id)?.unit ?? delivery.recorded.unit
  const facts = [
    delivery.price_vnd === null ? "" : t("price", { price: formatVnd(delivery.price_vnd, locale) }),
    delivery.grade === "" ? "" : t("grade", { grade: delivery.grade }),
    delivery.accepted_quantity === null
      ? ""
      : t("accepted", { quantity: quantityText(delivery.accepted_quantity, unit, locale) }),
    delivery.order_number === null ? "" : t("order", { number: delivery.order_number }),
  ].filter(Boolean)
  return (
    <div className="figures grid gap-0.5 text-sm text-ink-soft">
      {facts.length === 0 ? null : <p>{facts.join(" · ")}</p>}
      {delivery.note === "" ? null : <p className="whitespace-pre-line text-ink">{delivery.note}</p>}
      {delivery.order_number === null ? (
        <p>{t("recordedBy", { name: delivery.recorded_by, time: formatDateTime(delivery.recorded_at, locale) })}</p>
      ) : null}
      {delivery.answered_by === null || delivery.answered_at === null ? null : (
        <p>{t("answeredBy", { name: delivery.answered_by, time: formatDateTime(delivery.answered_at, locale) })}</p>
      )}
      {delivery.answer_reason === null || delivery.answer_reason === "" ? null : (
        <p className="text-ink">{detail("reason", { reason: delivery.answer_reason })}</p>
      )}
      {delivery.is_unanswered_long ? (
        <p className="flex items-center gap-1.5 font-semibold text-lacquer">
          <Icon name="clock" size={16} />
          {t("long")}
        </p>
      ) : null}
      {delivery.document_id === null ? null : (
        <a
          href={localePath(locale, `${pathOf(agreement.id)}/tep/${delivery.document_id}`)}
          target="_blank"
          rel="noreferrer"
          className="link inline-flex min-h-11 items-center justify-self-start"
        >
          {t("document")}
        </a>
      )}
    </div>
  )
}

/** One tap for what is usual; a page of its own for what needs figures or a reason. */
function DeliveryActs({ delivery, agreement, view, formKey }: DeliveryItemProps) {
  const t = useTranslations("agreement.deliveries")
  const locale = useLocale()
  const path = useAgreementPath()(agreement.id)
  const { id, state, awaits_you, can_withdraw, recorded, answered, kind } = delivery
  const mayConfirm = awaits_you && state === "awaiting"
  // Of two figures one takes the other side's: the recording side the answer, the answering side what was recorded.
  const isOurs = delivery.recorded_side === (agreement.own_side ?? "buyer")
  const others = isOurs ? answered : recorded
  const mayAccept = awaits_you && (state === "corrected" || state === "disputed") && others !== null
  const mayReturn = view.mayReturn && state === "confirmed" && kind === "delivery" && delivery.order_number === null
  if (!mayConfirm && !mayAccept && !can_withdraw && !mayReturn) return null
  const amount = (each: DeliveryFigures) => quantityText(each.quantity, each.unit, locale)
  return (
    <Form method="post" action={path} className="no-print flex flex-wrap items-center gap-2.5">
      <input type="hidden" name="delivery" value={id} />
      <input type="hidden" name="key" value={formKey} />
      {mayConfirm ? (
        <Button name="act" value="confirm" icon="check" className="max-sm:w-full">
          {t("confirm", { quantity: amount(recorded) })}
        </Button>
      ) : null}
      {mayAccept && others !== null ? (
        <Button name="act" value="accept" icon="check" className="max-sm:w-full">
          {t("accept", { quantity: amount(others) })}
        </Button>
      ) : null}
      {mayConfirm ? (
        <Link to={`${path}/giao-hang/${id}`} className="link inline-flex min-h-11 items-center px-2 font-semibold">
          {t("correct")}
        </Link>
      ) : null}
      {can_withdraw ? (
        <Button name="act" value="withdraw" look="quiet" icon="undo-2" className="px-2">
          {t("withdraw")}
        </Button>
      ) : null}
      {mayReturn ? (
        <Link to={`${path}/tra-hang/${id}`} className="link inline-flex min-h-11 items-center text-sm">
          {t("giveBack")}
        </Link>
      ) : null}
    </Form>
  )
}
