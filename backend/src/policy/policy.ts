import type { MemberRole, OrganizationKind, Permission } from "@lienket/contracts"

interface Rule {
  readonly kinds: readonly OrganizationKind[]
  readonly roles: readonly MemberRole[]
}

const sellers = ["cooperative", "union", "group"] as const
const everyKind = [...sellers, "enterprise", "alliance", "agency"] as const
const everyRole = ["manager", "staff", "lead", "officer", "viewer"] as const

/**
 * The whole policy: in which kind of organisation, and in which role there, a person may do what.
 * Which rows a permission reaches is never wider than the organisation in use (its own orders, its
 * own province).
 */
export const policy: Readonly<Record<Permission, Rule>> = {
  "organization.profile.read": { kinds: sellers, roles: ["manager", "staff"] },
  "organization.profile.edit": { kinds: sellers, roles: ["manager"] },
  "organization.members.manage": { kinds: sellers, roles: ["manager"] },
  "file.upload": { kinds: sellers, roles: ["manager", "staff"] },
  "notification.read": { kinds: everyKind, roles: everyRole },
  "product.read": { kinds: sellers, roles: ["manager", "staff"] },
  "product.edit": { kinds: sellers, roles: ["manager", "staff"] },
  "certificate.read": { kinds: sellers, roles: ["manager", "staff"] },
  "certificate.edit": { kinds: sellers, roles: ["manager"] },
  "batch.read": { kinds: sellers, roles: ["manager", "staff"] },
  "batch.edit": { kinds: sellers, roles: ["manager", "staff"] },
  "order.read": { kinds: sellers, roles: ["manager", "staff"] },
  "order.fulfil": { kinds: sellers, roles: ["manager", "staff"] },
  "order.payment.record": { kinds: sellers, roles: ["manager"] },
  "sales.read": { kinds: sellers, roles: ["manager", "staff"] },
  "sales.record": { kinds: sellers, roles: ["manager", "staff"] },
  "agreement.read": { kinds: sellers, roles: ["manager", "staff"] },
  "agreement.sign": { kinds: sellers, roles: ["manager"] },
  "agreement.deliver": { kinds: sellers, roles: ["manager", "staff"] },
  "enterprise.agreement.read": { kinds: ["enterprise"], roles: ["manager", "staff"] },
  "enterprise.agreement.sign": { kinds: ["enterprise"], roles: ["manager"] },
  "enterprise.agreement.deliver": { kinds: ["enterprise"], roles: ["manager", "staff"] },
  "province.sales.read": { kinds: ["alliance"], roles: ["lead", "officer", "viewer"] },
  "province.cooperative.read": { kinds: ["alliance"], roles: ["lead", "officer", "viewer"] },
  "province.cooperative.verify": { kinds: ["alliance"], roles: ["lead", "officer"] },
  "province.cooperative.suspend": { kinds: ["alliance"], roles: ["lead"] },
  "province.certificate.verify": { kinds: ["alliance"], roles: ["lead", "officer"] },
  "province.message.send": { kinds: ["alliance"], roles: ["lead", "officer"] },
  "province.agreement.read": { kinds: ["alliance"], roles: ["lead", "officer", "viewer"] },
  "province.agreement.edit": { kinds: ["alliance"], roles: ["lead", "officer"] },
  "province.agreement.settings": { kinds: ["alliance"], roles: ["lead"] },
  "obstacle.read": { kinds: sellers, roles: ["manager", "staff"] },
  "obstacle.raise": { kinds: sellers, roles: ["manager", "staff"] },
  "enterprise.obstacle.read": { kinds: ["enterprise"], roles: ["manager", "staff"] },
  "enterprise.obstacle.raise": { kinds: ["enterprise"], roles: ["manager", "staff"] },
  "province.obstacle.read": { kinds: ["alliance"], roles: ["lead", "officer", "viewer"] },
  "province.obstacle.handle": { kinds: ["alliance"], roles: ["lead", "officer"] },
  "province.obstacle.settings": { kinds: ["alliance"], roles: ["lead"] },
  "agency.obstacle.read": { kinds: ["agency"], roles: ["lead", "officer", "viewer"] },
  "agency.obstacle.answer": { kinds: ["agency"], roles: ["lead", "officer"] },
  "report.read": { kinds: sellers, roles: ["manager", "staff"] },
  "report.fill": { kinds: sellers, roles: ["manager", "staff"] },
  // What is sealed is said to an authority in the name of the organisation.
  "report.send": { kinds: sellers, roles: ["manager"] },
  "province.report.read": { kinds: ["alliance"], roles: ["lead", "officer", "viewer"] },
  "province.report.decide": { kinds: ["alliance"], roles: ["lead", "officer"] },
  "province.report.templates": { kinds: ["alliance"], roles: ["lead"] },
  "province.registry.read": { kinds: ["alliance"], roles: ["lead", "officer", "viewer"] },
  "province.registry.edit": { kinds: ["alliance"], roles: ["lead", "officer"] },
  "province.target.read": { kinds: ["alliance"], roles: ["lead", "officer", "viewer"] },
  "province.target.edit": { kinds: ["alliance"], roles: ["lead", "officer"] },
  "province.evaluation.read": { kinds: ["alliance"], roles: ["lead", "officer", "viewer"] },
  "province.evaluation.decide": { kinds: ["alliance"], roles: ["lead", "officer"] },
  "province.evaluation.scheme": { kinds: ["alliance"], roles: ["lead"] },
  "evaluation.read": { kinds: sellers, roles: ["manager", "staff"] },
  "evaluation.score": { kinds: sellers, roles: ["manager"] },
  // To look is one thing; to carry all of it away another.
  "province.export": { kinds: ["alliance"], roles: ["lead", "officer"] },
}

/** Whether someone who works for such an organisation in such a role may do this. */
export const isAllowed = (permission: Permission, kind: OrganizationKind, role: MemberRole): boolean => {
  const rule = policy[permission]
  return rule.kinds.includes(kind) && rule.roles.includes(role)
}
