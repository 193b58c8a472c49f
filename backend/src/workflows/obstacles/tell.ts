import type { ObstacleEventKind, OrganizationKind } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { hashOfLinkToken, linkExpires, makeLinkToken } from "../../modules/obstacle/links"
import type { Asked, Obstacle } from "../../modules/obstacle/obstacles"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { notifyOrganization, sendMail } from "../notify/notify"
import { obstaclesOf, type ObstacleAct } from "./obstacle-act"

type Act = Pick<ObstacleAct, "container" | "at">

export interface News {
  readonly event: ObstacleEventKind
  readonly by: string
  readonly text: string
}

const portalOf: Readonly<Record<OrganizationKind, string>> = {
  cooperative: "/kenh-htx",
  union: "/kenh-htx",
  group: "/kenh-htx",
  enterprise: "/doanh-nghiep",
  alliance: "/lien-minh",
  agency: "/co-quan",
}

/** The page of a case in the portal of an organisation of a kind, without a language. */
export const pageOf = (kind: OrganizationKind, id: string): string => `${portalOf[kind]}/vuong-mac/${id}`

/** Tells the alliance what happened to a case it handles. */
export const tellAlliance = async (
  transaction: Knex.Transaction,
  { container, at }: Act,
  { id, code, title, alliance_id }: Pick<Obstacle, "id" | "code" | "title" | "alliance_id">,
  news: News,
): Promise<void> =>
  await notifyOrganization(container, transaction, {
    organizationId: alliance_id,
    kind: "obstacle_moved",
    subject: { type: "obstacle", id },
    path: pageOf("alliance", id),
    data: { code, title, ...news },
    at,
  })

/** Tells whoever raised a case what happened to it; an alliance that raised it itself is told once, as the alliance. */
export const tellRaiser = async (
  transaction: Knex.Transaction,
  { container, at }: Act,
  { id, code, title, alliance_id, raised_by_organization_id }: Obstacle,
  news: News,
): Promise<void> => {
  if (raised_by_organization_id === alliance_id) return
  const raiser = await container
    .resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
    .findById(transaction, raised_by_organization_id)
  if (raiser === null) throw new Error(`${raised_by_organization_id} raised ${id} and is gone`)
  await notifyOrganization(container, transaction, {
    organizationId: raiser.id,
    kind: "obstacle_moved",
    subject: { type: "obstacle", id },
    path: pageOf(raiser.kind, id),
    data: { code, title, ...news },
    at,
  })
}

/**
 * Asks agencies, or asks them again: in the portal those that sign in, the others by a letter with a link of their
 * own that opens this case and nothing else.
 */
export const tellAgencies = async (
  transaction: Knex.Transaction,
  act: Act,
  obstacle: Obstacle,
  asked: readonly Asked[],
  text: string,
): Promise<void> => {
  const { due_on } = obstacle
  if (due_on === null) throw new Error(`${obstacle.id} has no deadline`)
  await reach(transaction, act, obstacle, asked, {
    atPortal: async (organizationId) =>
      await notifyOrganization(act.container, transaction, {
        organizationId,
        kind: "obstacle_routed",
        subject: { type: "obstacle", id: obstacle.id },
        path: pageOf("agency", obstacle.id),
        data: { code: obstacle.code, title: obstacle.title, due_on, text },
        at: act.at,
      }),
    byLetter: async (to, token, { role, name }) =>
      await sendMail(transaction, {
        to,
        locale: "vi",
        template: "obstacle_routed",
        data: { ...letterFacts(obstacle, due_on, token, act.at), agency: name, role, text },
      }),
  })
}

/** Reminds agencies of a deadline that comes or is over. */
export const remindAgencies = async (
  transaction: Knex.Transaction,
  act: Act,
  obstacle: Obstacle & { readonly due_on: string },
  asked: readonly Asked[],
  reminder: { readonly step: string; readonly days_left: number },
): Promise<void> => {
  const { days_left, step } = reminder
  await reach(transaction, act, obstacle, asked, {
    atPortal: async (organizationId) =>
      await notifyOrganization(act.container, transaction, {
        organizationId,
        kind: "obstacle_due",
        subject: { type: "obstacle", id: obstacle.id },
        path: pageOf("agency", obstacle.id),
        data: { code: obstacle.code, title: obstacle.title, due_on: obstacle.due_on, days_left },
        at: act.at,
        dedupeKey: `obstacle_due ${obstacle.id} ${step}`,
      }),
    byLetter: async (to, token, { name }) =>
      await sendMail(transaction, {
        to,
        locale: "vi",
        template: "obstacle_due",
        data: { ...letterFacts(obstacle, obstacle.due_on, token, act.at), agency: name, days_left },
      }),
  })
}

/** Tells the alliance that a deadline is over. */
export const warnAlliance = async (
  transaction: Knex.Transaction,
  { container, at }: Act,
  { id, code, title, alliance_id, due_on }: Obstacle & { readonly due_on: string },
  { step, days_left }: { readonly step: string; readonly days_left: number },
): Promise<void> =>
  await notifyOrganization(container, transaction, {
    organizationId: alliance_id,
    kind: "obstacle_due",
    subject: { type: "obstacle", id },
    path: pageOf("alliance", id),
    data: { code, title, due_on, days_left },
    at,
    dedupeKey: `obstacle_due ${id} ${step}`,
  })

interface Ways {
  readonly atPortal: (organizationId: string) => Promise<void>
  readonly byLetter: (to: string, token: string, asked: Asked) => Promise<void>
}

const reach = async (
  transaction: Knex.Transaction,
  { container, at }: Act,
  obstacle: Obstacle,
  asked: readonly Asked[],
  { atPortal, byLetter }: Ways,
): Promise<void> => {
  const module = obstaclesOf({ container })
  for (const each of asked) {
    const agency = await module.findAgency(transaction, each.agency_id, obstacle.alliance_id)
    if (agency === null) throw new Error(`the agency ${each.agency_id} is gone`)
    if (agency.organization_id !== null) {
      await atPortal(agency.organization_id)
      continue
    }
    const token = makeLinkToken()
    const today = businessDate(at)
    await module.insertLink(transaction, {
      token_hash: hashOfLinkToken(token),
      obstacle_id: obstacle.id,
      round: obstacle.round,
      agency_id: each.agency_id,
      created_at: at,
      expires_at: linkExpires(obstacle.due_on ?? today, today),
      used_at: null,
    })
    await byLetter(agency.email, token, each)
  }
}

const letterFacts = (
  { code, kind, title, request, raised_by_organization }: Obstacle,
  due_on: string,
  token: string,
  at: Date,
) => ({
  code,
  kind,
  title,
  request,
  raised_by: raised_by_organization,
  due_on,
  path: `/tra-loi-vuong-mac/${token}`,
  expires_at: linkExpires(due_on, businessDate(at)).toISOString(),
})
