import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { keptPath } from "~/routes/cooperative/record-sale/form-path"
import { Button, LinkButton } from "~/ui/button"
import { Dialog } from "~/ui/dialog"
import { Icon } from "~/ui/icon"

import type { OutboxEntry } from "./outbox"
import { useOutbox } from "./outbox-context"

/** What waits to be sent, why something was refused, and what to do about it. */
export function OutboxDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("offline.drawer")
  const locale = useLocale()
  const { entries, sending, signedOut, send } = useOutbox()
  return (
    <Dialog open={open} onClose={onClose} title={t("title")} shape="drawer">
      <p className="text-ink-soft">{t("text")}</p>
      <ul className="mt-4 divide-y divide-clay overflow-y-auto">
        {entries.map((entry) => (
          <li key={entry.id} className="py-3">
            <Entry entry={entry} onClose={onClose} />
          </li>
        ))}
      </ul>
      <div className="mt-4 grid gap-3">
        {signedOut ? (
          <>
            <p>{t("signIn")}</p>
            <a
              href={localePath(locale, "/dang-nhap-don-vi?next=/kenh-htx")}
              className="link inline-flex min-h-11 items-center"
            >
              {t("signInLink")}
            </a>
          </>
        ) : null}
        <Button type="button" look="secondary" icon="send" onClick={send} disabled={sending}>
          {sending ? t("sendingNow") : t("sendNow")}
        </Button>
      </div>
    </Dialog>
  )
}

function Entry({ entry, onClose }: { entry: OutboxEntry; onClose: () => void }) {
  const t = useTranslations("offline.drawer")
  const locale = useLocale()
  const { discard } = useOutbox()
  const { id, label, kind, made_at, standing, reason } = entry
  return (
    <>
      <p className="font-semibold">{label}</p>
      <p className="figures text-sm text-ink-soft">{t("madeAt", { time: formatDateTime(made_at, locale) })}</p>
      {standing === "refused" ? (
        <>
          <p className="mt-1 flex items-start gap-1.5 text-sm font-semibold text-lacquer">
            <Icon name="circle-alert" size={18} className="mt-0.5" />
            {t("refusedWhy", { reason: reason ?? "" })}
          </p>
          <div className="mt-2 flex flex-wrap gap-3">
            <LinkButton to={wayBack(entry)} look="secondary" icon="pencil" onClick={onClose}>
              {t(`way.${kind}`)}
            </LinkButton>
            <Button type="button" look="danger" icon="trash-2" onClick={() => discard(id)}>
              {t("discard")}
            </Button>
          </div>
        </>
      ) : null}
    </>
  )
}

/** Where what was refused is put right. */
function wayBack({ id, kind, fields }: OutboxEntry): string {
  if (kind === "sale") return keptPath(id, fields.variant_id)
  return kind === "order" ? `/kenh-htx/don-hang/${fields.order_id}` : `/kenh-htx/thoa-thuan/${fields.agreement_id}`
}
