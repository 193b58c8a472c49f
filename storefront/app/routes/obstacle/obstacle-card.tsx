import type { ObstacleCard } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { Link } from "~/i18n/navigation"

import { DeadlineText, ObstacleStateMark } from "./marks"
import { obstaclesPath, useObstaclePortal } from "./portal"

/** One case of a list: what it is about, with whom it lies, and how long that has taken. */
export function ObstacleRow({ obstacle }: { obstacle: ObstacleCard }) {
  const t = useTranslations("obstacle")
  const portal = useObstaclePortal()
  const { id, code, title, kind, category, state, raised_by, lead, days_waiting, due_on, is_demo } = obstacle
  const isRaiser = portal === "cooperative" || portal === "enterprise"
  const isRunning = state === "routed" || state === "in_progress" || state === "escalated"
  return (
    <article className="relative flex h-full flex-col gap-2.5 rounded-lg border border-clay bg-sheet p-4 hover:border-leaf md:p-5">
      <div>
        <h2 className="text-lg">
          <Link to={`${obstaclesPath(portal)}/${id}`} className="after:absolute after:inset-0 hover:text-leaf">
            {title}
          </Link>
        </h2>
        <p className="text-sm text-ink-soft">
          {t(`kind.${kind}`)} · {t(`category.${category}`)}
          <span className="figures"> · {code}</span>
          {is_demo ? ` · ${t("demo")}` : ""}
        </p>
      </div>
      {isRaiser ? null : <p>{raised_by.organization}</p>}
      {lead === null ? null : (
        <p className="text-sm">
          <span className="text-ink-soft">{t("lead")}:</span> {lead}
        </p>
      )}
      <div className="mt-auto grid gap-2 text-sm">
        <p className="flex flex-wrap gap-2">
          <ObstacleStateMark state={state} />
        </p>
        {due_on === null || !isRunning ? null : (
          <p className="figures">
            <DeadlineText {...obstacle} />
          </p>
        )}
        {state === "answered" && isRaiser ? (
          <p className="rounded-md bg-leaf-wash px-3 py-2 font-semibold text-leaf-deep">{t("waitsAnswer")}</p>
        ) : state === "solved" || state === "closed" ? null : (
          <p className="figures text-ink-soft">{t("waiting", { days: days_waiting })}</p>
        )}
      </div>
    </article>
  )
}
