import type { getReconciliation, RouteResponse } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { Link, useLocale } from "~/i18n/navigation"
import { DataTable } from "~/ui/data-table"

type DifferencesProps = { differences: RouteResponse<typeof getReconciliation>["differences"] }

/** Orders for which more or less has come than is due. */
export function Differences({ differences }: DifferencesProps) {
  const t = useTranslations("reconciliation")
  const locale = useLocale()
  if (differences.length === 0) return null
  return (
    <section className="mt-8">
      <h2 className="text-xl">{t("differences")}</h2>
      <div className="mt-3">
        <DataTable
          caption={t("differences")}
          captionHidden
          rows={differences}
          rowKey={({ id }) => id}
          columns={[
            {
              header: t("order"),
              cell: ({ id, number, buyer_name }) => (
                <>
                  <Link to={`/kenh-htx/don-hang/${id}`} className="link figures inline-flex min-h-11 items-center">
                    {number}
                  </Link>
                  <span className="block font-normal">{buyer_name}</span>
                </>
              ),
            },
            { header: t("due"), numeric: true, cell: ({ due_vnd }) => formatVnd(due_vnd, locale) },
            { header: t("kept"), numeric: true, cell: ({ kept_vnd }) => formatVnd(kept_vnd, locale) },
            {
              header: t("difference"),
              numeric: true,
              cell: ({ difference_vnd }) => (
                <b>
                  {t(difference_vnd > 0 ? "tooMuch" : "tooLittle", {
                    amount: formatVnd(Math.abs(difference_vnd), locale),
                  })}
                </b>
              ),
            },
            { header: t("note"), cell: ({ note }) => note ?? "–" },
          ]}
        />
      </div>
    </section>
  )
}
