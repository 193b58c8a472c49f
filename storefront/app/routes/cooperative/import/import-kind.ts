export const importKinds = ["products", "sales"] as const
/** What a spreadsheet is about. */
export type ImportKind = (typeof importKinds)[number]

/** Where a spreadsheet of a kind is handed in, and the list its rows end in. */
export const importPaths: Readonly<Record<ImportKind, { page: string; list: string }>> = {
  products: { page: "/kenh-htx/san-pham/nhap-excel", list: "/kenh-htx/san-pham" },
  sales: { page: "/kenh-htx/ban-ngoai/nhap-excel", list: "/kenh-htx/ban-ngoai" },
}
