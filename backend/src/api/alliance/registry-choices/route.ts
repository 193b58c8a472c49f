import { allianceRegistry } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { registryHandlers } from "../../registry/handlers"

export const GET = handle(allianceRegistry.choices, registryHandlers.choices)
