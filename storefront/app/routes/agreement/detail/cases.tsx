import type { ObstacleCard } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { Link } from "~/i18n/navigation"
import { LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"

import { DeadlineText, ObstacleStateMark } from "../../obstacle/marks"
import { obstaclesPath } from "../../obstacle/portal"
import type { Viewpoint } from "../viewpoint"

type CasesProps = { cases: readonly ObstacleCard[]; agreementId: string; view: Viewpoint }

/** What stands in the way of an agreement, as far as the reader may see it, and the way to say so. */
export function Cases({ cases, agreementId, view }: CasesProps) {
  const t = useTranslations("agreement.cases")
  const path = obstaclesPath(view.portal)
  if (cases.length === 0 && !view.mayRaise) return null
  return (
    <Card as="section">
      <h2 className="text-lg">{t("title")}</h2>
      {cases.length === 0 ? <p className="mt-1 text-ink-soft">{t("none")}</p> : null}
      <ul className="divide-y divide-clay">
        {cases.map((each) => (
          <li key={each.id} className="py-2">
            <Link to={`${path}/${each.id}`} className="link inline-flex min-h-11 items-center break-words">
              {each.title}
            </Link>
            <p className="flex flex-wrap items-center gap-2">
              <ObstacleStateMark state={each.state} />
              {each.days_left === null ? null : (
                <span className="figures text-sm">
                  <DeadlineText {...each} />
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
      {view.mayRaise ? (
        <LinkButton
          to={`${path}/moi?thoa-thuan=${agreementId}`}
          look="secondary"
          icon="circle-alert"
          className="no-print mt-2 max-sm:w-full"
        >
          {t("raise")}
        </LinkButton>
      ) : null}
    </Card>
  )
}
