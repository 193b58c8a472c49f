import { demoProducts } from "../catalogue/demo-products"
import type { DemoProduct } from "../catalogue/product"
import type { DemoOrganization } from "./organization"

/** One way a cooperative sends its goods. Fees are integer VND for one order of its own. */
export interface DemoDeliveryOption {
  code: "standard" | "cold"
  name_vi: string
  name_en: string
  price_vnd: number
  /** Days on the road at most. */
  transit_days: number
}

type Fees = { standard: number; cold: number; transitDays: number }

const feesByProvince: Readonly<Record<string, Fees>> = {
  "19": { standard: 25_000, cold: 45_000, transitDays: 3 },
  "20": { standard: 28_000, cold: 48_000, transitDays: 3 },
  "56": { standard: 32_000, cold: 55_000, transitDays: 4 },
  "96": { standard: 35_000, cold: 60_000, transitDays: 4 },
}

/** Chilled goods of the demo keep three days at the least where they travel far. */
const coldTransitDays = 2

/**
 * The delivery options of an organisation: standard where it sells goods that travel at
 * room temperature, cold where it sells chilled, frozen or live ones, none where it sells
 * nothing. Tours are not delivered.
 */
export function demoDeliveryOptions(organization: DemoOrganization): DemoDeliveryOption[] {
  const fees = feesByProvince[organization.province_code]
  if (fees === undefined) return []
  const goods = demoProducts.filter(
    (product) => product.organization_handle === organization.handle && product.product_class !== "tour",
  )
  const options: DemoDeliveryOption[] = []
  if (goods.some((product) => !travelsCold(product))) {
    options.push({
      code: "standard",
      name_vi: "Giao tiêu chuẩn",
      name_en: "Standard delivery",
      price_vnd: fees.standard,
      transit_days: fees.transitDays,
    })
  }
  if (goods.some(travelsCold)) {
    options.push({
      code: "cold",
      name_vi: "Giao lạnh",
      name_en: "Cold delivery",
      price_vnd: fees.cold,
      transit_days: coldTransitDays,
    })
  }
  return options
}

/** Whether goods must be sent by the cold option. */
export function travelsCold(product: Pick<DemoProduct, "storage">): boolean {
  return product.storage === "chilled" || product.storage === "frozen"
}
