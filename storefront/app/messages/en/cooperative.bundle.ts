import offline from "./offline.json"
import organization from "./organization.json"
import portal from "./portal.json"
import sellerHome from "./seller-home.json"
import sellerMessages from "./seller-messages.json"
import sellerMore from "./seller-more.json"

export const messages = { offline, organization, portal, sellerHome, sellerMessages, sellerMore }
