import { getReconciliation } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { moneyOfMonth } from "./money-of-month"

export const GET = handle(getReconciliation, moneyOfMonth)
