import type { TrustDetail } from "@lienket/contracts"
import { addMonthsToDate, formatDate, formatDateTime, formatDecimal } from "@lienket/vietnam"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"
import { Icon } from "~/ui/icon"
import { Notice } from "~/ui/notice"

import { isUsualAreaCode } from "./area-code"

type TrustFactsProps = {
  record: TrustDetail
  /** Where its scan is opened, without a language and the id. */
  scans: "/kenh-htx/tep" | "/lien-minh/tep"
}

/** Everything a paper says, and what should be looked at twice. */
export function TrustFacts({ record, scans }: TrustFactsProps) {
  const t = useTranslations("trustRecords")
  const locale = useLocale()
  const { ocop, area, document } = record
  return (
    <Card as="section">
      <h2 className="text-lg">{t("detail.facts")}</h2>
      <Remarks record={record} />
      <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
        <Fact term={t("detail.number")}>{record.number}</Fact>
        {ocop === null ? null : (
          <Fact term={t("detail.decision")}>
            {t("detail.decisionValue", {
              number: ocop.decision_number,
              date: formatDate(ocop.decided_on, locale),
            })}
          </Fact>
        )}
        <Fact term={t(`detail.holderOf.${record.family}`)}>{record.holder}</Fact>
        {ocop === null ? null : (
          <>
            <Fact term={t("detail.level")}>{t(`detail.levelOf.${ocop.authority_level}`)}</Fact>
            {ocop.score === null ? null : (
              <Fact term={t("detail.score")}>
                {t("detail.scoreValue", { score: formatDecimal(String(ocop.score), locale) })}
              </Fact>
            )}
            {ocop.is_proposed ? null : <Fact term={t("detail.rank")}>{t("stars", { count: ocop.band_stars })}</Fact>}
          </>
        )}
        <Fact term={t("detail.validity")}>
          {t("from", { date: formatDate(record.valid_from, locale) })}{" "}
          {record.valid_until === null ? t("openEnded") : t("until", { date: formatDate(record.valid_until, locale) })}
        </Fact>
        {area?.crop ? <Fact term={t("detail.crop")}>{area.crop}</Fact> : null}
        {area?.area_ha ? (
          <Fact term={t("detail.area")}>
            {t("detail.areaValue", { area: formatDecimal(area.area_ha.replace(/\.?0+$/, ""), locale) })}
          </Fact>
        ) : null}
        {area?.commune ? <Fact term={t("detail.commune")}>{area.commune.name}</Fact> : null}
        {area?.market ? <Fact term={t("detail.market")}>{area.market}</Fact> : null}
        {area ? <Fact term={t("detail.areaStatus")}>{t(`detail.areaStatusOf.${area.status}`)}</Fact> : null}
        {record.scope === "" ? null : <Fact term={t("detail.scope")}>{record.scope}</Fact>}
        <Fact term={t("detail.products")}>
          {record.products.length === 0 ? t("whole") : record.products.map(({ title }) => title).join(", ")}
        </Fact>
        <Fact term={t("detail.scan")}>
          {document === null ? (
            t("detail.noScan")
          ) : (
            <a
              href={localePath(locale, `${scans}/${document.id}`)}
              target="_blank"
              rel="noreferrer"
              className="link inline-flex min-h-11 items-center gap-2 break-all"
            >
              <Icon name="file-text" />
              {document.name}
            </a>
          )}
        </Fact>
      </dl>
      <p className="figures mt-3 text-sm text-ink-soft">
        {t("detail.submitted", { time: formatDateTime(record.submitted_at, locale) })}
      </p>
      {record.is_demo ? <p className="text-sm text-ink-soft">{t("detail.demo")}</p> : null}
    </Card>
  )
}

/** What stands in the way, or looks unusual. */
function Remarks({ record }: { record: TrustDetail }) {
  const t = useTranslations("trustRecords")
  const locale = useLocale()
  const { ocop, area } = record
  const usualEnd = ocop === null ? null : addMonthsToDate(record.valid_from, 36)
  return (
    <div className="grid gap-2 empty:hidden">
      {record.standing === "returned" && record.review_reason ? (
        <p className="mt-2 rounded-md border-[1.5px] border-lacquer bg-lacquer-wash px-4 py-3 font-semibold text-lacquer">
          {t("returned", { reason: record.review_reason })}
        </p>
      ) : null}
      {record.revoked_on ? (
        <p className="mt-2 rounded-md border-[1.5px] border-lacquer bg-lacquer-wash px-4 py-3 font-semibold text-lacquer">
          {t("revokedOn", { date: formatDate(record.revoked_on, locale), reason: record.revoke_reason ?? "" })}
        </p>
      ) : null}
      {ocop?.is_proposed ? (
        <Notice icon="hourglass" className="mt-2">
          {ocop.score === null
            ? t("proposedNoScore", { stars: ocop.band_stars, by: t(`by.${ocop.decided_by}`) })
            : t("proposed", {
                score: formatDecimal(String(ocop.score), locale),
                stars: ocop.band_stars,
                by: t(`by.${ocop.decided_by}`),
              })}
        </Notice>
      ) : null}
      {usualEnd !== null && record.valid_until !== usualEnd ? (
        <Notice icon="triangle-alert" className="mt-2">
          {t("notThirtySix", { date: formatDate(usualEnd, locale) })}
        </Notice>
      ) : null}
      {area !== null && !isUsualAreaCode(record.number) ? (
        <Notice icon="triangle-alert" className="mt-2">
          {t("unusualCode")}
        </Notice>
      ) : null}
    </div>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-normal text-ink-soft">{term}</dt>
      <dd className="figures min-w-0 break-words max-sm:mb-2">{children}</dd>
    </>
  )
}
