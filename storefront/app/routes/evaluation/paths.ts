/** Pages of the yearly evaluation, without a language. */
export const evaluationsPath = "/lien-minh/danh-gia"
export const ownEvaluationPath = "/kenh-htx/danh-gia"
export const evaluationPath = (id: string, year: number): string => `${evaluationsPath}/${id}/${year}`
