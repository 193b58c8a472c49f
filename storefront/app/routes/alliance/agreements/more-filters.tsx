import { agreementCourses } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"

import { Form, useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Checkbox } from "~/ui/checkbox"
import { Field } from "~/ui/field"
import { Icon } from "~/ui/icon"
import { Select } from "~/ui/select"

import { paces } from "../../agreement/choices"
import { agreementListPath, type AgreementFilter } from "./filter"

export type ConferenceChoice = { id: string; name: string; held_on: string }

/** Of conferences what a list of choices needs. */
export const conferenceChoices = (conferences: readonly ConferenceChoice[]): ConferenceChoice[] =>
  conferences.map(({ id, name, held_on }) => ({ id, name, held_on }))

type MoreFiltersProps = {
  /** The page that the filter is of. */
  path: string
  filter: AgreementFilter
  conferences: readonly ConferenceChoice[]
  /** Whatever else the form sends. */
  children?: ReactNode
}

/** Everything by which agreements are narrowed besides words and state; all of it goes into the address. */
export function MoreFilters({ path, filter, conferences, children }: MoreFiltersProps) {
  const t = useTranslations("allianceAgreements.agreements")
  const agreement = useTranslations("agreement")
  const courses = useTranslations("allianceHome.glance.agreements")
  const locale = useLocale()
  const { pace, course, conference, attention, signedFrom, signedUntil } = filter
  const isOpen =
    pace !== null || course !== null || conference !== null || attention || signedFrom !== null || signedUntil !== null
  return (
    <details open={isOpen} className="no-print rounded-lg border border-clay bg-sheet">
      <summary className="flex min-h-12 items-center gap-2 px-4 font-semibold text-leaf">
        <Icon name="sliders-horizontal" />
        {t("filter")}
      </summary>
      {/* A new form for a new address, so that its boxes say what the page shows. */}
      <Form
        key={agreementListPath(filter)}
        action={path}
        className="grid gap-4 border-t border-clay p-4 sm:grid-cols-2"
      >
        {filter.q === "" ? null : <input type="hidden" name="q" value={filter.q} />}
        {filter.row === null ? null : <input type="hidden" name="row" value={filter.row} />}
        {children}
        <Select
          name="pace"
          label={t("pace")}
          blank={t("anyPace")}
          choices={paces.map((each) => ({ value: each, label: agreement(`pace.${each}`) }))}
          defaultValue={pace ?? ""}
        />
        <Select
          name="course"
          label={t("course")}
          blank={t("anyCourse")}
          choices={agreementCourses.map((each) => ({ value: each, label: courses(`course.${each}`) }))}
          defaultValue={course ?? ""}
        />
        <Select
          name="conference"
          label={t("conference")}
          blank={t("anyConference")}
          choices={conferences.map(({ id, name, held_on }) => ({
            value: id,
            label: `${name}, ${formatDate(held_on, locale)}`,
          }))}
          defaultValue={conference ?? ""}
        />
        <Field type="date" name="signed_from" label={t("signedFrom")} defaultValue={signedFrom ?? ""} />
        <Field type="date" name="signed_until" label={t("signedUntil")} defaultValue={signedUntil ?? ""} />
        <Checkbox
          name="attention"
          value="yes"
          label={
            <>
              {t("attention")}
              <span className="block text-sm text-ink-soft">{t("attentionText")}</span>
            </>
          }
          defaultChecked={attention}
          className="sm:col-span-2"
        />
        <Button className="sm:col-span-2 sm:justify-self-start">{t("submit")}</Button>
      </Form>
    </details>
  )
}
