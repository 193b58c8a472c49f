import type { AgreementDetail, ObstacleCard } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { useLocale } from "~/i18n/navigation"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { LinkButton } from "~/ui/button"
import { ErrorState } from "~/ui/error-state"
import { Icon } from "~/ui/icon"
import { Notice } from "~/ui/notice"

import { SaidNotice } from "../../member/said-notice"
import { PartiesText } from "../agreement-card"
import { AgreementStateMark, PaceMark } from "../marks"
import { agreementsPath, useAgreementPath } from "../portal"
import type { Viewpoint } from "../viewpoint"
import { Cases } from "./cases"
import { DeliveryList } from "./delivery-list"
import { Facts } from "./facts"
import { Figures } from "./figures"
import { History } from "./history"
import { LineCards } from "./line-cards"
import { Payments } from "./payments"
import { UrgeLog } from "./urge-log"
import { Versions } from "./versions"
import { WaitingForYou } from "./waiting-for-you"

type AgreementViewProps = {
  agreement: AgreementDetail
  cases: readonly ObstacleCard[]
  view: Viewpoint
  said: string | undefined
  refusal: Refusal | undefined
  formKey: string
  /** What only one portal does with it. */
  children?: ReactNode
}

/** One agreement, followed to the last delivery: what waits, then how far it is, then how it came to be. */
export function AgreementView({ agreement, cases, view, said, refusal, formKey, children }: AgreementViewProps) {
  const t = useTranslations("agreement")
  const locale = useLocale()
  const { code, number, kind, state, progress, is_demo, end_reason } = agreement
  return (
    <main id="noi-dung" className="page pt-2 pb-10 md:pt-4 print:max-w-none print:p-0">
      <Breadcrumbs crumbs={[{ label: t("detail.back"), to: agreementsPath(view.portal) }, { label: code }]} />
      <div className="mt-2 mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="min-w-0 text-2xl break-words">
          <PartiesText agreement={agreement} />
        </h1>
        <AgreementStateMark state={state} />
        {state === "draft" ? null : <PaceMark pace={progress.pace} />}
        <p className="figures w-full text-sm text-ink-soft">
          {t(`kind.${kind}`)} · {number === null ? "" : `${t("detail.number", { number })} · `}
          {t("detail.code", { code })} · {t("detail.asOf", { time: formatDateTime(agreement.as_of, locale) })}
          {is_demo ? ` · ${t("demo")}` : ""}
        </p>
      </div>
      <SaidNotice said={said} />
      {refusal?.message ? (
        <div className="mb-4">
          <ErrorState title={refusal.message} text="" />
        </div>
      ) : null}
      {progress.at_risk === null ? null : (
        <p className="mb-4 flex items-start gap-2.5 rounded-md bg-lacquer-wash px-4 py-3 font-semibold text-lacquer">
          <Icon name="triangle-alert" className="mt-1" />
          {t("riskOfSome", { reason: t(`risk.${progress.at_risk}`) })}
        </p>
      )}
      {end_reason === null ? null : <Notice className="mb-4">{t("detail.reason", { reason: end_reason })}</Notice>}
      {state === "draft" ? (
        <Notice icon="pencil" className="mb-4">
          {t("detail.paper")}
        </Notice>
      ) : null}
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start lg:gap-6">
        <div className="grid min-w-0 gap-4">
          <WaitingForYou agreement={agreement} view={view} formKey={formKey} />
          <Actions agreement={agreement} view={view} />
          {state === "draft" ? null : <Figures agreement={agreement} />}
          <LineCards agreement={agreement} />
          <DeliveryList agreement={agreement} view={view} formKey={formKey} />
        </div>
        <div className="grid min-w-0 gap-4">
          {children}
          <Cases cases={cases} agreementId={agreement.id} view={view} />
          <Facts agreement={agreement} />
          <Payments agreement={agreement} view={view} />
          <Versions agreement={agreement} />
          <UrgeLog urges={agreement.urges} />
          <History entries={agreement.history} />
        </div>
      </div>
    </main>
  )
}

function Actions({ agreement, view }: { agreement: AgreementDetail; view: Viewpoint }) {
  const t = useTranslations("agreement.detail")
  const path = useAgreementPath()(agreement.id)
  const isReceiving = agreement.own_side === "buyer" || view.portal === "alliance"
  return (
    <p className="no-print flex flex-wrap gap-3">
      {view.mayCallOff ? (
        <LinkButton to={`${path}/goi-hang`} icon="shopping-basket" className="max-sm:w-full">
          {t("callOff")}
        </LinkButton>
      ) : null}
      {view.mayDeliver ? (
        <LinkButton
          to={`${path}/giao-hang`}
          data-keep="true"
          look={view.mayCallOff ? "secondary" : "primary"}
          icon="truck"
          className="max-sm:w-full"
        >
          {t(isReceiving ? "deliverIn" : "deliver")}
        </LinkButton>
      ) : null}
      <LinkButton
        to={`${path}/ban/${agreement.version.number}`}
        look="secondary"
        icon="file-text"
        className="max-sm:w-full"
      >
        {t("terms")}
      </LinkButton>
      {view.seesCallOffs ? (
        <LinkButton to={`${path}/goi-hang`} look="secondary" icon="shopping-basket" className="max-sm:w-full">
          {t("seeCallOffs")}
        </LinkButton>
      ) : null}
      {view.mayPropose ? (
        <LinkButton to={`${path}/sua`} look="secondary" icon="pencil" className="max-sm:w-full">
          {t("propose")}
        </LinkButton>
      ) : null}
    </p>
  )
}
