import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Field } from "~/ui/field"

import type { TemplateDraft } from "./draft"
import { standsOpen, textOf, type FormState } from "./form-state"
import { Row } from "./row"
import { freshSections } from "./rows"

type SectionRowsProps = Readonly<{ draft: TemplateDraft; state: FormState }>

/** The sections that fields stand in, with room for more. */
export function SectionRows({ draft, state }: SectionRowsProps) {
  const t = useTranslations("allianceReports.templateForm")
  const locale = useLocale()
  return (
    <>
      {draft.definition.sections.map(({ key, title_vi, title_en }) => (
        <Row
          key={key}
          title={locale === "en" ? title_en : title_vi}
          open={standsOpen(state, `section_vi.${key}`, `section_en.${key}`)}
        >
          <SectionNames vi={`section_vi.${key}`} en={`section_en.${key}`} before={[title_vi, title_en]} state={state} />
        </Row>
      ))}
      {freshSections.map((row) => (
        <Row
          key={row}
          title={t("freshSection", { number: row + 1 })}
          open={standsOpen(state, `new_section.${row}`) || textOf(state, `new_section.${row}.vi`) !== ""}
        >
          <SectionNames vi={`new_section.${row}.vi`} en={`new_section.${row}.en`} before={["", ""]} state={state} />
        </Row>
      ))}
    </>
  )
}

type SectionNamesProps = Readonly<{ vi: string; en: string; before: readonly [string, string]; state: FormState }>

function SectionNames({ vi, en, before, state }: SectionNamesProps) {
  const t = useTranslations("allianceReports.templateForm")
  const form = useTranslations("common.form")
  const field = (name: string, text: string) => ({
    name,
    defaultValue: textOf(state, name, text),
    error: state.faults[name],
    maxLength: 150,
  })
  return (
    <>
      <Field {...field(vi, before[0])} label={t("sectionVi")} />
      <Field {...field(en, before[1])} label={t("sectionEn")} optional={form("optional")} lang="en" />
    </>
  )
}
