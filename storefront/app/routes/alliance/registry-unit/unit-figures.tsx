import { groupFigures, registerFigures, type RegisterFigure, type RegisterUnit } from "@lienket/contracts"
import { formatDate, formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form, useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Card } from "~/ui/card"
import { ErrorSummary } from "~/ui/error-summary"
import { FactList } from "~/ui/fact-list"
import { Field } from "~/ui/field"

import { FigureValue } from "../registry/unit-words"
import { fold, foldTitle } from "./fold"

type Shown = Readonly<{ unit: RegisterUnit }>

/** The newest that is known of each figure. */
export function UnitFigures({ unit }: Shown) {
  const t = useTranslations("allianceRegistry.unit")
  const labelOf = useFigureLabel(unit.kind)
  return (
    <Card as="section">
      <h2 className="text-lg">{t("figures")}</h2>
      <FactList
        facts={asked(unit.kind).map((name) => ({
          label: labelOf(name),
          value: <FigureValue name={name} value={unit.figures[name] ?? null} />,
        }))}
      />
    </Card>
  )
}

/** Enters figures of a day; what was entered before stays. */
export function FiguresForm({
  unit,
  today,
  refusal,
}: Shown & Readonly<{ today: string; refusal: Refusal | undefined }>) {
  const t = useTranslations("allianceRegistry")
  const refused = refusal?.values.intent === "figures" ? refusal : undefined
  const labelOf = useFigureLabel(unit.kind)
  const labels = {
    as_of: t("figuresForm.asOf"),
    source: t("figuresForm.source"),
    ...Object.fromEntries(asked(unit.kind).map((name) => [`figures.${name}`, labelOf(name)])),
  }
  return (
    <details open={refused !== undefined} className={fold}>
      <summary className={foldTitle}>{t("figuresForm.title")}</summary>
      <Form method="post" encType="multipart/form-data" noValidate className="px-4 pb-5 md:px-6">
        <input type="hidden" name="intent" value="figures" />
        <ErrorSummary refusal={refused} labels={labels} />
        <p className="reading mb-4 text-ink-soft">{t("figuresForm.text")}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            name="as_of"
            type="date"
            label={labels.as_of}
            max={today}
            defaultValue={refused?.values.as_of ?? `${Number(today.slice(0, 4)) - 1}-12-31`}
            error={refused?.fields.as_of}
            required
          />
          <Field
            name="source"
            label={labels.source}
            hint={t("figuresForm.sourceHint")}
            maxLength={200}
            defaultValue={refused?.values.source}
            error={refused?.fields.source}
            required
          />
          {asked(unit.kind).map((name) => (
            <Field
              key={name}
              name={`figures.${name}`}
              label={labelOf(name)}
              maxLength={100}
              autoComplete="off"
              defaultValue={refused?.values[`figures.${name}`]}
              error={refused?.fields[`figures.${name}`]}
            />
          ))}
        </div>
        <Button icon="check" className="mt-5 max-sm:w-full">
          {t("figuresForm.submit")}
        </Button>
      </Form>
    </details>
  )
}

/** All that was entered or reported, newest first. */
export function Snapshots({ unit }: Shown) {
  const t = useTranslations("allianceRegistry")
  const locale = useLocale()
  const labelOf = useFigureLabel(unit.kind)
  return (
    <section className="mt-6">
      <h2 className="mb-2 text-lg">{t("unit.snapshots")}</h2>
      {unit.snapshots.length === 0 ? (
        <p className="text-ink-soft">{t("unit.noFigures")}</p>
      ) : (
        <ol className="divide-y divide-clay rounded-lg border border-clay bg-sheet px-4 md:px-6">
          {unit.snapshots.map((snapshot) => (
            <li key={snapshot.id} className="py-3">
              <p className="font-semibold">
                {t("unit.asOf")} {formatDate(snapshot.as_of, locale)}
              </p>
              <ul className="flex flex-wrap gap-x-5">
                {asked(unit.kind).map((name) => {
                  const value = snapshot.figures[name] ?? null
                  if (value === null) return null
                  return (
                    <li key={name}>
                      {labelOf(name)}: <FigureValue name={name} value={value} />
                    </li>
                  )
                })}
              </ul>
              <p className="figures text-sm text-ink-soft">
                {snapshot.origin === "report" ? t("unit.fromReport") : t("unit.source")}: {snapshot.source} ·{" "}
                {snapshot.recorded_by} · {formatDateTime(snapshot.recorded_at, locale)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

const asked = (kind: RegisterUnit["kind"]): readonly RegisterFigure[] =>
  kind === "group" ? groupFigures : registerFigures

/** Members of a group are called otherwise than those of a cooperative. */
function useFigureLabel(kind: RegisterUnit["kind"]): (name: RegisterFigure) => string {
  const t = useTranslations("allianceRegistry")
  return (name) => t(`figure.${kind === "group" && name === "members_total" ? "group_members" : name}`)
}
