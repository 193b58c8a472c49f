/** Read model of the shop and its search engines. */
export class CatalogModuleService {}
