import agency from "./agency.json"
import portal from "./portal.json"

export const messages = { agency, portal }
