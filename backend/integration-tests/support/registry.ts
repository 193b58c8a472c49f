import type { RegisterUnit, TargetDetail } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import { organizationOf } from "./agreements"
import { signInMember } from "./people"

let officers: Readonly<Record<string, string>> | undefined
let units = 0

/** A cooperative in the register of the alliance of the tests; another one at each call. */
export const registeredUnit = async (
  api: AxiosInstance,
  container: MedusaContainer,
  given: Readonly<Record<string, unknown>> = {},
): Promise<string> => {
  units += 1
  const body = { kind: "cooperative", name: `HTX Thử ${units}`, ...given }
  const { data } = await api.post<RegisterUnit>("/alliance/registry", body, { headers: await lead(api, container) })
  return data.id
}

export const targetOfTests = {
  title: "HTX thành lập mới",
  raw_text: "từ 02 HTX trở lên",
  period: "2026",
  document: "KH 1/KH-UBND",
}

export const plannedTarget = async (api: AxiosInstance, container: MedusaContainer): Promise<string> => {
  const headers = await lead(api, container)
  return (await api.post<TargetDetail>("/alliance/targets", targetOfTests, { headers })).data.id
}

const lead = async (api: AxiosInstance, container: MedusaContainer): Promise<Readonly<Record<string, string>>> => {
  officers ??= await signInMember(api, container, (await organizationOf(container, "alliance")).id, "lead")
  return officers
}
