import type { CooperativeOrderCard, WorkItem, WorkKind } from "@lienket/contracts"
import { formatDate, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { Link, useLocale } from "~/i18n/navigation"
import { LinkButton } from "~/ui/button"
import { Icon } from "~/ui/icon"
import type { IconName } from "~/ui/icon-names"
import { Notice } from "~/ui/notice"

import { waitedFor } from "./waited-for"

const icons: Readonly<Record<WorkKind, IconName>> = {
  orders_to_confirm: "bell",
  agreements_to_sign: "handshake",
  deliveries_to_answer: "handshake",
  deliveries_due: "handshake",
  reports_due: "file-text",
  certificates_expiring: "award",
  messages_unread: "mail",
  orders_to_pack: "package",
  orders_to_ship: "package-check",
  orders_on_the_way: "truck",
  payments_to_record: "banknote",
  stock_low: "boxes",
}

type WaitingListProps = { today: readonly WorkItem[]; oldest: CooperativeOrderCard | null; now: string }

/** Today's work, in the order in which the backend tells it; what is not there is not shown. */
export function WaitingList({ today, oldest, now }: WaitingListProps) {
  const t = useTranslations("sellerHome.waiting")
  return (
    <section aria-labelledby="waiting" className="mt-5">
      <h2 id="waiting" className="text-lg">
        {t("title")}
      </h2>
      {today.length === 0 ? (
        <Notice icon="circle-check" className="mt-3">
          {t("nothing")}
        </Notice>
      ) : (
        <ul className="mt-3 grid gap-3">
          {today.map((item, index) => (
            <li
              key={item.kind}
              className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-clay bg-sheet p-4"
            >
              <div className="flex min-w-0 grow basis-52 items-start gap-3">
                <Icon name={icons[item.kind]} size={24} className="mt-1 text-leaf" />
                <div className="min-w-0">
                  <p className="text-lg font-semibold">{t(`${item.kind}.count`, { count: item.count })}</p>
                  {item.kind === "orders_to_confirm" && oldest ? (
                    <Oldest order={oldest} now={now} />
                  ) : (
                    <Text item={item} />
                  )}
                </div>
              </div>
              <LinkButton
                to={item.path}
                reloadDocument={!item.path.startsWith("/kenh-htx")}
                data-keep={item.kind === "deliveries_due" || undefined}
                look={index === 0 ? "primary" : "secondary"}
                className="grow sm:min-w-44 sm:grow-0"
              >
                {t(`${item.kind}.button`)}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Text({ item: { kind, oldest } }: { item: WorkItem }) {
  const t = useTranslations("sellerHome.waiting")
  const locale = useLocale()
  return (
    <p className="text-sm text-ink-soft">
      {kind === "certificates_expiring" || kind === "reports_due"
        ? t(`${kind}.text`, { date: formatDate(oldest, locale) })
        : t(`${kind}.text`)}
    </p>
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
