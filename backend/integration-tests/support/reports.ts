import type { allianceReports, ErrorBody, ReportDetail, ReportForm, RouteResponse } from "@lienket/contracts"
import { businessDate, previousReportPeriod, reportPeriodAt, type ReportPeriod } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import { handInScan, organizationOf } from "./agreements"
import type { Api } from "./http"
import type { Market } from "./market"

type Headers = Readonly<Record<string, string>>

export type Arrears = RouteResponse<typeof allianceReports.arrears>

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

/** Status, code and field of a refusal. */
export const refused = ({ status, data }: { status: number; data: { code?: string; field?: string } }) => [
  status,
  data.code,
  ...(data.field === undefined ? [] : [data.field]),
]

export const faultsOf = (data: ErrorBody): string[] => (data.faults ?? []).map(({ field, code }) => `${field} ${code}`)

export const valueOf = ({ fields }: ReportDetail, key: string): string | undefined =>
  fields.find((field) => field.key === key)?.value

/** What a cooperative and an officer do with reports; asked for when it is done, as both are made before the tests. */
export const reportDesk = (api: Api, people: () => { readonly seller: Headers; readonly officer: Headers }) => {
  const seller = () => people().seller
  const officer = () => people().officer
  const form = async (period: string, code = "sales", headers = seller()) =>
    api.get(`/cooperative/report-form?code=${code}&period=${period}`, { headers })
  return {
    form,
    formOf: async (period: string, code = "sales", headers = seller()): Promise<ReportDetail> =>
      (await form(period, code, headers)).data,
    submit: async (body: object, headers = seller()) => api.post("/cooperative/report-form/submit", body, { headers }),
    decide: async (id: string | null, act: "return" | "accept", body: object, headers = officer()) =>
      api.post(`/alliance/reports/${id}/${act}`, body, { headers }),
    arrears: async (query = `code=sales&period=${thisQuarter().code}`): Promise<Arrears> =>
      (await api.get(`/alliance/report-arrears?${query}`, { headers: officer() })).data,
  }
}
