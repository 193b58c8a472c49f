/** The append-only ledger of sales and its rollups. */
export class SalesModuleService {}
