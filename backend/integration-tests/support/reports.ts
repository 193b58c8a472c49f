import type { ReportDetail, ReportForm } from "@lienket/contracts"
import { businessDate, previousReportPeriod, reportPeriodAt, type ReportPeriod } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import { handInScan, organizationOf } from "./agreements"
import type { Market } from "./market"

type Headers = Readonly<Record<string, string>>

/** The quarter of today, and the one before it, which can be reported now. */
export const thisQuarter = (): ReportPeriod => found(reportPeriodAt("quarter", businessDate(new Date())))
export const lastQuarter = (): ReportPeriod => found(previousReportPeriod(thisQuarter()))

const found = (period: ReportPeriod | undefined): ReportPeriod => {
  if (period === undefined) throw new Error("every day lies in a quarter")
  return period
}

export const formFor = (period: string, change: Partial<ReportForm> = {}): Partial<ReportForm> => ({
  code: "sales",
  period,
  version: 0,
  ...change,
})

/** A sales report of the last quarter with a scan, as HTX Quảng Lạc sent it to its alliance; made once. */
export const sentReport = async (
  api: AxiosInstance,
  container: MedusaContainer,
  { quangLac }: Market,
): Promise<{ readonly id: string; readonly document: string }> => {
  await organizationOf(container, "alliance")
  const { code } = lastQuarter()
  const headers: Headers = quangLac.manager
  const { data: before } = await api.get<ReportDetail>(`/cooperative/report-form?code=sales&period=${code}`, {
    headers,
  })
  if (before.id !== null) return { id: before.id, document: before.documents[0]?.id ?? "" }
  const document = await handInScan(api, "cooperative", headers)
  const form = formFor(code, { document_ids: [document] })
  const { data } = await api.post<ReportDetail>("/cooperative/report-form/submit", form, { headers })
  return { id: data.id ?? "", document }
}
