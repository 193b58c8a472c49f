/** Everything a member can be allowed to do. The backend's policy says who is. */
export const permissions = [
  "organization.profile.read",
  "organization.profile.edit",
  "organization.members.manage",
  "file.upload",
  "notification.read",
  "product.read",
  "product.edit",
  "certificate.read",
  "certificate.edit",
  "batch.read",
  "batch.edit",
  "order.read",
  "order.fulfil",
  "order.payment.record",
  "sales.read",
  "sales.record",
  "province.sales.read",
  "province.cooperative.read",
  "province.cooperative.verify",
  "province.cooperative.suspend",
  "province.certificate.verify",
  "province.message.send",
] as const

export type Permission = (typeof permissions)[number]
