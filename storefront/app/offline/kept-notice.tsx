import { useTranslations } from "use-intl"

import { LinkButton } from "~/ui/button"
import { Icon } from "~/ui/icon"

import { useOutbox } from "./outbox-context"

type KeptNoticeProps = { kept: boolean; again: string }

/** Says that a form was kept on the device. It stands on the page before, so that it is read out. */
export function KeptNotice({ kept, again }: KeptNoticeProps) {
  const t = useTranslations("offline.saved")
  return (
    <div role="status">
      {kept ? (
        <div className="mb-4 rounded-md bg-clay-wash px-4 py-3">
          <p className="flex items-start gap-2.5 font-semibold">
            <Icon name="hourglass" className="mt-1 text-leaf" />
            {t("title")}
          </p>
          <p className="mt-1 text-ink-soft">{t("text")}</p>
          <LinkButton to={again} replace look="secondary" icon="plus" className="mt-3" data-needs-no-network>
            {t("again")}
          </LinkButton>
        </div>
      ) : null}
    </div>
  )
}

/** Steps of an order that wait on the device; nothing when none do. */
export function KeptSteps({ orderId }: { orderId: string }) {
  const t = useTranslations("offline.saved")
  const { entries } = useOutbox()
  const steps = entries.filter(({ kind, fields, standing }) => {
    return kind === "order" && standing === "waiting" && fields.order_id === orderId
  })
  return (
    <div role="status">
      {steps.map(({ id, label }) => (
        <p key={id} className="mt-2 flex items-start gap-2 rounded-md bg-clay-wash px-3 py-2 text-sm font-semibold">
          <Icon name="hourglass" size={18} className="mt-0.5 text-leaf" />
          <span>
            {t("title")}: {label}
          </span>
        </p>
      ))}
    </div>
  )
}
