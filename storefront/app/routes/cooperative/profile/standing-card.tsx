import type { OrganizationProfile } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { Icon } from "~/ui/icon"

import { standingOf, type StandingName } from "./standing"

type StandingCardProps = {
  profile: Pick<OrganizationProfile, "state" | "application" | "history" | "alliance">
  /** Whether the reader may send the application again. */
  mayEdit: boolean
  /** On the profile itself no way leads to it. */
  linked?: boolean
}

const icons = {
  submitted: "hourglass",
  returned: "undo-2",
  refused: "circle-x",
  suspended: "ban",
} as const satisfies Record<StandingName, string>

/** What stands between an organisation and selling, why, and what to do about it. */
export function StandingCard({ profile, mayEdit, linked = false }: StandingCardProps) {
  const t = useTranslations("organization.standing")
  const locale = useLocale()
  const standing = standingOf(profile)
  if (standing === null) return null
  const { name, reason } = standing
  const alliance = profile.alliance?.name ?? t("noAlliance")
  const date = profile.application ? formatDate(profile.application.submitted_at, locale) : ""
  const mayMend = mayEdit && (name === "returned" || name === "refused")
  const phone = profile.alliance?.phone
  return (
    <Card as="section">
      <h2 className="flex items-start gap-2.5 text-lg">
        <Icon
          name={icons[name]}
          size={24}
          className={`mt-0.5 ${name === "submitted" ? "text-leaf" : "text-lacquer"}`}
        />
        {t(`${name}.title`, { alliance })}
      </h2>
      <p className="mt-2">{t(`${name}.text`, { alliance, date })}</p>
      {reason === null ? null : (
        <p className="mt-3 rounded-md bg-clay-wash px-4 py-3 break-words whitespace-pre-line">
          {t("message", { reason })}
        </p>
      )}
      <div className="mt-4 flex flex-wrap gap-3 empty:hidden">
        {mayMend ? <LinkButton to="/kenh-htx/ho-so/nop-lai">{t("again")}</LinkButton> : null}
        {linked && !mayMend ? (
          <LinkButton to="/kenh-htx/ho-so" look="secondary">
            {t("toProfile")}
          </LinkButton>
        ) : null}
        {phone && name !== "submitted" ? (
          <a
            href={`tel:${phone}`}
            className="figures inline-flex min-h-12 items-center gap-2 rounded-md border-[1.5px] border-clay-line bg-sheet px-5 py-2 font-semibold hover:border-leaf hover:text-leaf"
          >
            <Icon name="phone" />
            {t("call", { phone })}
          </a>
        ) : null}
      </div>
    </Card>
  )
}
