/** Where a list is handed in, and where one that was is looked through. */
export const importPath = (id?: string): string =>
  `/lien-minh/thoa-thuan/nhap-excel${id === undefined ? "" : `/${encodeURIComponent(id)}`}`
