/** Everything a member can be allowed to do. The backend's policy says who is. */
export const permissions = [
  "organization.profile.read",
  "order.read",
  "order.fulfil",
  "order.payment.record",
  "sales.read",
  "province.sales.read",
  "province.cooperative.read",
] as const

export type Permission = (typeof permissions)[number]
