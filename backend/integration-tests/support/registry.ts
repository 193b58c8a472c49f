import type { RegisterUnit, TargetDetail } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import { layTable } from "./agreements"
import type { Market } from "./market"

interface Stage {
  readonly api: AxiosInstance
  readonly container: MedusaContainer
  readonly market: Market
}

let officers: Readonly<Record<string, string>> | undefined
let units = 0

/** A cooperative in the register of the alliance of the tests; another one at each call. */
export const registeredUnit = async (stage: Stage, given: Readonly<Record<string, unknown>> = {}): Promise<string> => {
  units += 1
  const body = { kind: "cooperative", name: `HTX Thử ${units}`, ...given }
  const { data } = await stage.api.post<RegisterUnit>("/alliance/registry", body, { headers: await officer(stage) })
  return data.id
}

export const targetOfTests = {
  title: "HTX thành lập mới",
  raw_text: "từ 02 HTX trở lên",
  period: "2026",
  document: "KH 1/KH-UBND",
}

export const plannedTarget = async (stage: Stage): Promise<string> => {
  const headers = await officer(stage)
  return (await stage.api.post<TargetDetail>("/alliance/targets", targetOfTests, { headers })).data.id
}

const officer = async ({ api, container, market }: Stage): Promise<Readonly<Record<string, string>>> => {
  officers ??= (await layTable(api, container, market)).officer
  return officers
}
