import type { allianceRegistry, RegisterCard, RegisterUnit, RouteQuery, RouteResponse } from "@lienket/contracts"
import { businessDate, fold } from "@lienket/vietnam"
import { communesOf, findCommune } from "@lienket/vietnam/units"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { historyOf } from "../../http/history"
import type { Locale } from "../../http/locale"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { MEDIA_MODULE } from "../../modules/media"
import type { MediaModuleService } from "../../modules/media/service"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { meetingStandingOf } from "../../modules/registry/meetings"
import { sizeClassOf } from "../../modules/registry/size-class"
import type { KnownUnit } from "../../modules/registry/units"
import type { MemberCaller } from "../../policy/caller"
import { registryOf } from "../../workflows/registry/registry-act"

interface Asking {
  readonly container: MedusaContainer
  readonly db: Database
  readonly caller: MemberCaller
  readonly now: Date
  readonly locale: Locale
}

type Routes = typeof allianceRegistry

/** Units of the caller's register by name; names are compared with accents and đ folded. */
export const listUnits = async (
  asking: Asking,
  { limit = 30, offset = 0, q = "", ...filter }: RouteQuery<Routes["list"]>,
): Promise<RouteResponse<Routes["list"]>> => {
  const today = businessDate(asking.now)
  const units = await registryOf(asking).unitsWithFigures(asking.db, asking.caller.organization.id, {
    until: today,
    year: Number(today.slice(0, 4)),
  })
  const cards = units.map((unit) => cardOf(unit, today))
  const found = cards.filter(
    (card) =>
      fold(card.name).includes(fold(q)) &&
      isEqual(filter.kind, card.kind) &&
      isEqual(filter.sector, card.sector) &&
      isEqual(filter.commune, card.commune?.code) &&
      isEqual(filter.size, card.size.size) &&
      isEqual(filter.meeting, card.meeting.standing) &&
      isEqual(filter.membership, card.is_member ? "member" : "other") &&
      isEqual(filter.state, card.closed_on !== null ? "closed" : card.is_stopped ? "stopped" : "existing"),
  )
  return {
    items: found.slice(offset, offset + limit),
    count: found.length,
    limit,
    offset,
    not_held: cards.filter(({ meeting }) => meeting.standing === "not_held").length,
  }
}

const isEqual = <T>(wanted: T | undefined, found: T | null | undefined): boolean =>
  wanted === undefined || wanted === found

/**
 * One unit with all that was ever entered of it.
 * @throws Refusal `not_found`, also for another alliance's.
 */
export const viewUnit = async (asking: Asking, id: string): Promise<RegisterUnit> => {
  const { container, db, caller, now } = asking
  const registry = registryOf(asking)
  const today = businessDate(now)
  const wanted = { until: today, year: Number(today.slice(0, 4)), id }
  const [unit] = await registry.unitsWithFigures(db, caller.organization.id, wanted)
  if (unit === undefined) throw new Refusal("not_found")
  const organization =
    unit.organization_id === null
      ? null
      : await container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE).findById(db, unit.organization_id)
  const snapshots = await registry.snapshotsOf(db, id)
  return {
    ...cardOf(unit, today),
    version: unit.version,
    registration_number: unit.registration_number,
    stopped_on: unit.stopped_on,
    resumed_on: unit.resumed_on,
    member_since: unit.member_since,
    member_until: unit.member_until,
    organization: organization === null ? null : { id: organization.id, name: organization.name },
    note: unit.note,
    snapshots: snapshots.map(({ id: snapshot, as_of, figures, origin, source, recorded_by, recorded_at }) => ({
      id: snapshot,
      as_of,
      figures,
      origin,
      source,
      recorded_by,
      recorded_at: recorded_at.toISOString(),
    })),
    meetings: await meetingViews(asking, id),
    history: historyOf(
      await container.resolve<AuditModuleService>(AUDIT_MODULE).historyOf(db, { type: "register_unit", id }),
    ),
  }
}

const meetingViews = async ({ container, db }: Asking, unitId: string): Promise<RegisterUnit["meetings"]> => {
  const media = container.resolve<MediaModuleService>(MEDIA_MODULE)
  const views: RegisterUnit["meetings"] = []
  for (const meeting of await registryOf({ container }).meetingsOf(db, unitId)) {
    const document = meeting.document_id === null ? null : await media.documentOf(db, meeting.document_id)
    views.push({
      year: meeting.year,
      held_on: meeting.held_on,
      document: document === null ? null : { id: document.id, name: document.name },
      note: meeting.note,
      recorded_by: meeting.recorded_by,
      recorded_at: meeting.recorded_at.toISOString(),
    })
  }
  return views
}

/** @param today on which the unit is looked at. */
export const cardOf = (unit: KnownUnit, today: string): RegisterCard => {
  const { figures, revenue_year, kind, sector } = unit
  const year = Number(today.slice(0, 4))
  return {
    id: unit.id,
    kind,
    name: unit.name,
    commune: placeOf(unit.commune_code),
    sector,
    founded_on: unit.founded_on,
    closed_on: unit.closed_on,
    is_stopped: unit.closed_on === null && isStoppedOn(unit, today),
    is_member: unit.member_since !== null && (unit.member_until === null || unit.member_until > today),
    is_on_platform: unit.organization_id !== null,
    is_demo: unit.is_demo,
    figures,
    figures_as_of: unit.figures_as_of,
    size: sizeClassOf({
      kind,
      sector,
      members_official: figures.members_official ?? null,
      revenue: figures.revenue ?? null,
      revenue_year,
      capital_total: figures.capital_total ?? null,
    }),
    meeting: {
      year,
      standing: meetingStandingOf(unit, year, unit.meeting, today),
      held_on: unit.meeting?.held_on ?? null,
    },
  }
}

/** Whether it does not work on a day, though it is not closed. */
export const isStoppedOn = (unit: Pick<KnownUnit, "stopped_on" | "resumed_on">, day: string): boolean =>
  unit.stopped_on !== null && unit.stopped_on <= day && (unit.resumed_on === null || unit.resumed_on > day)

export const placeOf = (code: string | null): { code: string; name: string } | null => {
  const commune = code === null ? null : findCommune(code)
  return commune === null ? null : { code: commune.code, name: commune.name }
}

/** What the form of an entry offers. */
export const registryChoices = async ({ container, db, caller }: Asking): Promise<RouteResponse<Routes["choices"]>> => {
  const { province_code } = caller.organization
  const sellers = await container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE).sellersIn(db, province_code)
  const taken = await registryOf({ container }).takenOrganizations(db, caller.organization.id)
  return {
    organizations: sellers.filter(({ id }) => !taken.has(id)).map(({ id, name, kind }) => ({ id, name, kind })),
    communes: communesOf(province_code).map(({ code, name }) => ({ code, name })),
  }
}
