import { memberRoles, organizationKinds, permissions, routes, type Permission } from "@lienket/contracts"
import { describe, expect, it } from "vitest"
import { isAllowed, policy } from "./policy"

// Written out apart from the policy: `kind role` of everyone who may.
const seller = (...roles: readonly string[]) =>
  ["cooperative", "union", "group"].flatMap((kind) => roles.map((role) => `${kind} ${role}`))
const alliance = (...roles: readonly string[]) => roles.map((role) => `alliance ${role}`)
const enterprise = (...roles: readonly string[]) => roles.map((role) => `enterprise ${role}`)
const everybodyAtWork = organizationKinds.flatMap((kind) => memberRoles.map((role) => `${kind} ${role}`))

const whoMay: Readonly<Record<Permission, readonly string[]>> = {
  "organization.profile.read": seller("manager", "staff"),
  "organization.profile.edit": seller("manager"),
  "organization.members.manage": seller("manager"),
  "file.upload": seller("manager", "staff"),
  "notification.read": everybodyAtWork,
  "product.read": seller("manager", "staff"),
  "product.edit": seller("manager", "staff"),
  "certificate.read": seller("manager", "staff"),
  "certificate.edit": seller("manager"),
  "batch.read": seller("manager", "staff"),
  "batch.edit": seller("manager", "staff"),
  "order.read": seller("manager", "staff"),
  "order.fulfil": seller("manager", "staff"),
  "order.payment.record": seller("manager"),
  "sales.read": seller("manager", "staff"),
  "sales.record": seller("manager", "staff"),
  "province.sales.read": alliance("lead", "officer", "viewer"),
  "province.cooperative.read": alliance("lead", "officer", "viewer"),
  "province.cooperative.verify": alliance("lead", "officer"),
  "province.cooperative.suspend": alliance("lead"),
  "province.certificate.verify": alliance("lead", "officer"),
  "province.message.send": alliance("lead", "officer"),
  "agreement.read": seller("manager", "staff"),
  "agreement.sign": seller("manager"),
  "agreement.deliver": seller("manager", "staff"),
  "enterprise.agreement.read": enterprise("manager", "staff"),
  "enterprise.agreement.sign": enterprise("manager"),
  "enterprise.agreement.deliver": enterprise("manager", "staff"),
  "province.agreement.read": alliance("lead", "officer", "viewer"),
  "province.agreement.edit": alliance("lead", "officer"),
  "province.agreement.settings": alliance("lead"),
  "obstacle.read": seller("manager", "staff"),
  "obstacle.raise": seller("manager", "staff"),
  "enterprise.obstacle.read": enterprise("manager", "staff"),
  "enterprise.obstacle.raise": enterprise("manager", "staff"),
  "province.obstacle.read": alliance("lead", "officer", "viewer"),
  "province.obstacle.handle": alliance("lead", "officer"),
  "province.obstacle.settings": alliance("lead"),
  "agency.obstacle.read": ["agency lead", "agency officer", "agency viewer"],
  "agency.obstacle.answer": ["agency lead", "agency officer"],
  "report.read": seller("manager", "staff"),
  "report.fill": seller("manager", "staff"),
  "report.send": seller("manager"),
  "province.report.read": alliance("lead", "officer", "viewer"),
  "province.report.decide": alliance("lead", "officer"),
  "province.report.templates": alliance("lead"),
  "province.registry.read": alliance("lead", "officer", "viewer"),
  "province.registry.edit": alliance("lead", "officer"),
  "province.target.read": alliance("lead", "officer", "viewer"),
  "province.target.edit": alliance("lead", "officer"),
  "province.evaluation.read": alliance("lead", "officer", "viewer"),
  "province.evaluation.decide": alliance("lead", "officer"),
  "province.evaluation.scheme": alliance("lead"),
  "evaluation.read": seller("manager", "staff"),
  "evaluation.score": seller("manager"),
  "province.export": alliance("lead", "officer"),
}

describe("the policy", () => {
  it.each(permissions)("allows %s to exactly those who are meant", (permission) => {
    const allowed = organizationKinds.flatMap((kind) =>
      memberRoles.filter((role) => isAllowed(permission, kind, role)).map((role) => `${kind} ${role}`),
    )
    expect(allowed.toSorted()).toEqual([...whoMay[permission]].toSorted())
  })

  it("gives enterprises and agencies nothing that belongs to a cooperative or a province alone", () => {
    const shared = (name: Permission) =>
      name === "notification.read" || ["enterprise.", "agency."].some((area) => name.startsWith(area))
    for (const permission of permissions.filter((name) => !shared(name))) {
      for (const role of memberRoles) {
        expect(isAllowed(permission, "enterprise", role)).toBe(false)
        expect(isAllowed(permission, "agency", role)).toBe(false)
      }
    }
  })

  it("knows every permission that a route asks for", () => {
    for (const { access } of routes)
      if ("permission" in access) expect(Object.keys(policy)).toContain(access.permission)
  })

  it("leaves nothing under /cooperative, /enterprise, /alliance or /agency without a permission", () => {
    const portals = routes.filter(({ path }) => /^\/(cooperative|enterprise|alliance|agency)(\/|$)/.test(path))
    expect(portals.length).toBeGreaterThan(0)
    for (const { id, access } of portals) expect([id, "permission" in access]).toEqual([id, true])
  })

  it("names each route once", () => {
    expect(new Set(routes.map(({ method, path }) => `${method} ${path}`)).size).toBe(routes.length)
    expect(new Set(routes.map(({ id }) => id)).size).toBe(routes.length)
  })
})
