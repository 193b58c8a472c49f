import type { CooperativeOrderCard } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { Link, useLocale } from "~/i18n/navigation"
import { LinkButton } from "~/ui/button"
import { Icon } from "~/ui/icon"
import type { IconName } from "~/ui/icon-names"
import { Notice } from "~/ui/notice"

import { orderListPath, type OrderTab } from "../orders/order-tabs"
import { waitedFor } from "./waited-for"

type Waiting = { to_confirm: number; to_pack: number; to_ship: number; on_the_way: number; payment_to_record: number }

const tasks: readonly { kind: keyof Waiting; icon: IconName; tab: OrderTab }[] = [
  { kind: "to_confirm", icon: "bell", tab: "placed" },
  { kind: "to_pack", icon: "package", tab: "confirmed" },
  { kind: "to_ship", icon: "package-check", tab: "packed" },
  { kind: "on_the_way", icon: "truck", tab: "shipped" },
  { kind: "payment_to_record", icon: "banknote", tab: "unpaid" },
]

type WaitingListProps = { waiting: Waiting; oldest: CooperativeOrderCard | null; now: string }

/** Today's work, in the order it should be done; what is not there is not shown. */
export function WaitingList({ waiting, oldest, now }: WaitingListProps) {
  const t = useTranslations("sellerHome.waiting")
  const present = tasks.filter(({ kind }) => waiting[kind] > 0)
  return (
    <section aria-labelledby="waiting" className="mt-5">
      <h2 id="waiting" className="text-lg">
        {t("title")}
      </h2>
      {present.length === 0 ? (
        <Notice icon="circle-check" className="mt-3">
          {t("nothing")}
        </Notice>
      ) : (
        <ul className="mt-3 grid gap-3">
          {present.map(({ kind, icon, tab }, index) => (
            <li
              key={kind}
              className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-clay bg-sheet p-4"
            >
              <div className="flex min-w-0 grow basis-52 items-start gap-3">
                <Icon name={icon} size={24} className="mt-1 text-leaf" />
                <div className="min-w-0">
                  <p className="text-lg font-semibold">{t(`${kind}.count`, { count: waiting[kind] })}</p>
                  {kind === "to_confirm" && oldest ? (
                    <Oldest order={oldest} now={now} />
                  ) : (
                    <p className="text-sm text-ink-soft">{t(`${kind}.text`)}</p>
                  )}
                </div>
              </div>
              <LinkButton
                to={orderListPath({ tab })}
                look={index === 0 ? "primary" : "secondary"}
                className="grow sm:min-w-44 sm:grow-0"
              >
                {t(`${kind}.button`)}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Oldest({ order, now }: { order: CooperativeOrderCard; now: string }) {
  const t = useTranslations("sellerHome.waiting")
  const locale = useLocale()
  const { unit, count } = waitedFor(order.placed_at, now)
  return (
    <p className="text-sm text-ink-soft">
      {t(`waited.${unit}`, { count })} {order.buyer_name},{" "}
      <span className="figures">{formatVnd(order.total_vnd, locale)}</span>
      <Link to={`/kenh-htx/don-hang/${order.id}`} className="link figures flex min-h-11 w-fit items-center">
        {order.number}
      </Link>
    </p>
  )
}
