import { allianceRegistry } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { registryHandlers } from "../../../../registry/handlers"

export const POST = handle(allianceRegistry.addFigures, registryHandlers.addFigures)
