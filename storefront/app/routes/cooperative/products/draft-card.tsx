import type { DraftCard } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { Link, useLocale } from "~/i18n/navigation"
import { Picture } from "~/ui/picture"
import { State } from "~/ui/state"

/** A product that is not published yet. */
export function SellerDraftCard({ draft }: { draft: DraftCard }) {
  const t = useTranslations("sellerProducts")
  const locale = useLocale()
  return (
    <li className="relative flex gap-4 rounded-lg border border-clay bg-sheet p-4 hover:border-leaf">
      <div className="w-24 shrink-0">
        <Picture picture={draft.picture} alt="" sizes="6rem" className="aspect-square rounded-md" />
      </div>
      <div className="min-w-0 grow">
        <h2 className="text-base leading-snug">
          <Link to={`/kenh-htx/san-pham/nhap/${draft.id}`} className="after:absolute after:inset-0 hover:text-leaf">
            {draft.title || t("noTitle")}
          </Link>
        </h2>
        <p className="mt-1">
          <State tone="waiting" icon="pencil" word={t("state.draft")} />
        </p>
        <p className="mt-1 text-sm text-ink-soft">
          {t("card.draftOf", { time: formatDateTime(draft.updated_at, locale), by: draft.updated_by })}
        </p>
      </div>
    </li>
  )
}
