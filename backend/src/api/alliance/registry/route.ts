import { allianceRegistry } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { registryHandlers } from "../../registry/handlers"

export const GET = handle(allianceRegistry.list, registryHandlers.list)

export const POST = handle(allianceRegistry.add, registryHandlers.add)
