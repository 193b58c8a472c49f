import allianceExports from "./alliance-exports.json"

export const messages = { allianceExports }
