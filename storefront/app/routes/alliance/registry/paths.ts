/** Pages of the register, without a language. */
export const registerPath = "/lien-minh/so-dang-ky"
export const unitPath = (id: string): string => `${registerPath}/${id}`
