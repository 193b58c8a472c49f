import allianceRegistry from "./alliance-registry.json"
import allianceTargets from "./alliance-targets.json"
import upload from "./upload.json"

export const messages = { allianceRegistry, allianceTargets, upload }
