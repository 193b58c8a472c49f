import { caMauCooperatives } from "./ca-mau"
import { khanhHoaCooperatives } from "./khanh-hoa"
import { langSonCooperatives } from "./lang-son"
import type { DemoOrganization } from "./organization"
import { partnerOrganizations } from "./partners"
import { thaiNguyenCooperatives } from "./thai-nguyen"

/**
 * Every organisation of the demo. Cooperatives that a source names keep their real
 * name; phones, bank accounts and people are invented for all of them.
 */
export const demoOrganizations: readonly DemoOrganization[] = [
  ...langSonCooperatives,
  ...thaiNguyenCooperatives,
  ...khanhHoaCooperatives,
  ...caMauCooperatives,
  ...partnerOrganizations,
]
