import type { ReportTemplate } from "@lienket/contracts"

/** What a form of a template begins with. */
export type TemplateDraft = Readonly<
  Pick<
    ReportTemplate,
    "title_vi" | "title_en" | "period_kind" | "is_first_half_only" | "reporters" | "due_days" | "definition"
  >
>

/**
 * A template with nothing in it but two sections that most reports have: in one the figures, in the other words. A
 * section that stays without fields is left out of what is saved.
 */
export const blankDraft: TemplateDraft = {
  title_vi: "",
  title_en: "",
  period_kind: "quarter",
  is_first_half_only: false,
  reporters: ["cooperative", "union", "group"],
  due_days: 10,
  definition: {
    sections: [
      { key: "figures", title_vi: "Số liệu", title_en: "Figures" },
      { key: "remarks", title_vi: "Khó khăn, kiến nghị", title_en: "Difficulties and requests" },
    ],
    fields: [],
    rules: [],
  },
}

/** The version of a template that another is made from: the alliance's newest, or else what is in force. */
export const newestOf = (items: readonly ReportTemplate[], code: string): ReportTemplate | undefined => {
  const versions = items.filter((item) => item.code === code)
  return (
    versions.find(({ is_shipped }) => !is_shipped) ?? versions.find(({ is_in_force }) => is_in_force) ?? versions[0]
  )
}

/** The number of the newest version of a template, whoever made it. */
export const lastVersion = (items: readonly ReportTemplate[], code: string): number =>
  Math.max(...items.filter((item) => item.code === code).map(({ version }) => version))
