import allianceCooperatives from "./alliance-cooperatives.json"
import allianceSales from "./alliance-sales.json"
import allianceJoining from "./alliance-joining.json"
import portal from "./portal.json"

export const messages = { portal, allianceSales, allianceCooperatives, allianceJoining }
