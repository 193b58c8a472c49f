/** The page of what is taken out, without a language. */
export const exportsPath = "/lien-minh/xuat-du-lieu"
export const exportFilePath = (id: string): string => `${exportsPath}/${id}/tep`
