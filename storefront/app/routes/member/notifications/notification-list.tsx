import type { PortalNotification } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { Form, useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { Icon } from "~/ui/icon"
import { Pagination } from "~/ui/pagination"

type NotificationListProps = {
  home: string
  items: readonly PortalNotification[]
  unread: number
  page: number
  pageCount: number
  /** When the list was read: what has come since stays unread. */
  until: string
}

/** What the organisation was told: unread first, each one tap away from what it is about. */
export function NotificationList({ home, items, unread, page, pageCount, until }: NotificationListProps) {
  const t = useTranslations("portal.notifications")
  return (
    <main id="noi-dung" className="page py-6">
      <div className="mx-auto max-w-3xl">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-2xl">{t("title")}</h1>
          {unread > 0 ? (
            <Form method="post" action={home}>
              <input type="hidden" name="until" value={until} />
              <Button look="quiet" icon="check" className="-mx-5">
                {t("readAll", { count: unread })}
              </Button>
            </Form>
          ) : null}
        </div>
        {items.length === 0 ? (
          <div className="mt-4">
            <EmptyState title={t("empty.title")} text={t("empty.text")} />
          </div>
        ) : (
          <ul className="mt-4 grid gap-3">
            {items.map((item) => (
              <li key={item.id}>
                <Item item={item} home={home} />
              </li>
            ))}
          </ul>
        )}
        <div className="mt-6">
          <Pagination page={page} pageCount={pageCount} to={(each) => (each === 1 ? home : `${home}?trang=${each}`)} />
        </div>
      </div>
    </main>
  )
}

/** Opening it marks it as read, with and without JavaScript: hence a form. */
function Item({ item, home }: { item: PortalNotification; home: string }) {
  const t = useTranslations("portal.notifications")
  const locale = useLocale()
  const isUnread = item.read_at === null
  return (
    <Form method="post" action={home}>
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="to" value={item.path} />
      <button
        type="submit"
        className={`flex w-full items-start gap-3 rounded-lg border p-4 text-left hover:border-leaf ${isUnread ? "border-clay-line bg-sheet" : "border-clay"}`}
      >
        <Icon name={isUnread ? "bell" : "check"} size={22} className={isUnread ? "text-leaf" : "text-ink-soft"} />
        <span className="min-w-0 grow">
          <span className={`block ${isUnread ? "font-semibold" : ""}`}>{item.title}</span>
          <span className="mt-0.5 block break-words whitespace-pre-line">{item.text}</span>
          <span className="figures mt-1 block text-sm text-ink-soft">
            {formatDateTime(item.created_at, locale)}
            {" · "}
            {isUnread ? <b className="text-leaf">{t("unread")}</b> : t("readBy", { name: item.read_by ?? "" })}
          </span>
        </span>
        <Icon name="chevron-right" size={20} className="mt-0.5 shrink-0 text-ink-soft" />
      </button>
    </Form>
  )
}
