import allianceCooperatives from "./alliance-cooperatives.json"
import allianceMessages from "./alliance-messages.json"
import allianceSales from "./alliance-sales.json"
import portal from "./portal.json"

export const messages = { portal, allianceSales, allianceCooperatives, allianceMessages }
