import { useTranslations } from "use-intl"

import { Form } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Select } from "~/ui/select"

/** Which year is looked at; it stands in the address. */
export function YearForm({ year, thisYear }: Readonly<{ year: number; thisYear: number }>) {
  const t = useTranslations("evaluation")
  const years = [...new Set([...Array.from({ length: 5 }, (_, ago) => thisYear - ago), year])]
  return (
    <Form method="get" className="no-print mt-4 flex flex-wrap items-end gap-3">
      <Select
        name="year"
        label={t("year")}
        defaultValue={String(year)}
        choices={years.map((each) => ({ value: String(each), label: String(each) }))}
      />
      <Button look="secondary">{t("show")}</Button>
    </Form>
  )
}

/** A year of the address; undefined for whatever is none. */
export const readYear = (text: string | null | undefined): string | undefined => /^2\d{3}$/.exec(text ?? "")?.[0]
