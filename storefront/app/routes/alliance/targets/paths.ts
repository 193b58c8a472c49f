/** Pages of targets, without a language. */
export const targetsPath = "/lien-minh/chi-tieu"
export const targetPath = (id: string): string => `${targetsPath}/${id}`
