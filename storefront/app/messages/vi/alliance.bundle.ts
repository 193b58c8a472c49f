import allianceCooperatives from "./alliance-cooperatives.json"
import allianceSales from "./alliance-sales.json"
import portal from "./portal.json"
import trustRecords from "./trust-records.json"

export const messages = { trustRecords, portal, allianceSales, allianceCooperatives }
export type AllianceMessages = typeof messages
