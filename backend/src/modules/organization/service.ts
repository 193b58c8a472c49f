import type { MemberRole } from "@lienket/contracts"
import { fold, toNfc } from "@lienket/vietnam"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Database } from "../../database/database"
import { applicationsIn, findApplication, insertApplication, updateApplication } from "./applications"
import {
  findInvitation,
  insertInvitation,
  lockInvitation,
  openInvitations,
  revokeOpenInvitations,
  updateInvitation,
} from "./invitations"
import type {
  Member,
  NewMembership,
  NewOrganization,
  Organization,
  OrganizationChanges,
  OrganizationMember,
  OrganizationName,
  OrganizationState,
  Seller,
} from "./organization"

// The driver would turn a date into a moment of the machine's own time zone.
const columns = `
  id, handle, kind, name, short_name, name_en, province_code, commune_code, address_line, address_text_original,
  tax_code, registration_number, representative_name, representative_title, email, phone, bank_bin, bank_account_number, bank_account_name, founded_on::text, sector,
  description_vi, description_en, picture, state, is_demo, contact_is_demo, stock_location_id, shipping_profile_id`

const rowsPerStatement = 500

/** Registry of organisations, members and roles. */
export class OrganizationModuleService {
  readonly insertApplication = insertApplication
  readonly updateApplication = updateApplication
  readonly findApplication = findApplication
  readonly applicationsIn = applicationsIn
  readonly insertInvitation = insertInvitation
  readonly updateInvitation = updateInvitation
  readonly revokeOpenInvitations = revokeOpenInvitations
  readonly lockInvitation = lockInvitation
  readonly findInvitation = findInvitation
  readonly openInvitations = openInvitations

  /** Enters organisations into the registry, in the order given; texts are kept as NFC. */
  async createOrganizations(db: Database, organizations: readonly NewOrganization[]): Promise<Organization[]> {
    const rows = organizations.map((organization) => ({
      ...organization,
      id: organization.id ?? generateEntityId("", "org"),
      name: toNfc(organization.name),
      short_name: toNfc(organization.short_name),
      address_line: toNfc(organization.address_line),
      picture: organization.picture ? JSON.stringify(organization.picture) : null,
    }))
    await db.batchInsert("organization", rows, rowsPerStatement)
    const created = await this.findByIds(
      db,
      rows.map(({ id }) => id),
    )
    return rows.flatMap(({ id }) => created.get(id) ?? [])
  }

  async findByHandle(db: Database, handle: string): Promise<Organization | null> {
    return await this.findBy(db, "handle", handle)
  }

  async findById(db: Database, id: string): Promise<Organization | null> {
    return await this.findBy(db, "id", id)
  }

  /** As `findById`, and whoever else wants to change it waits until this transaction is over. */
  async lock(db: Database, id: string): Promise<Organization | null> {
    const { rows } = await db.raw<{ rows: Organization[] }>(
      `select ${columns} from organization where id = ? for update`,
      [id],
    )
    return rows[0] ?? null
  }

  /** The alliance of a province, or null where none has joined. */
  async allianceOf(db: Database, provinceCode: string): Promise<Organization | null> {
    const { rows } = await db.raw<{ rows: Organization[] }>(
      `select ${columns} from organization
        where province_code = ? and kind = 'alliance' and state = 'verified' order by created_at, id limit 1`,
      [provinceCode],
    )
    return rows[0] ?? null
  }

  /** The organisations of these ids; one that does not exist is missing from the map. */
  async findByIds(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Organization>> {
    if (ids.length === 0) return new Map()
    const { rows } = await db.raw<{ rows: Organization[] }>(
      `select ${columns} from organization where id = any(?::text[])`,
      [[...new Set(ids)]],
    )
    return new Map(rows.map((row) => [row.id, row]))
  }

  /** Cooperatives, unions and groups at home in a province, closed ones left out, by name. */
  async sellersIn(db: Database, provinceCode: string): Promise<Seller[]> {
    const { rows } = await db.raw<{ rows: Seller[] }>(
      `select ${columns} from organization
        where province_code = ? and kind in ('cooperative', 'union', 'group') and state <> 'closed'
        order by name, id`,
      [provinceCode],
    )
    return rows
  }

  /**
   * How many cooperatives, unions and groups are at home in a province, or in one commune of it: those that were
   * verified. Who only asks to sell is none yet, who closed none any more.
   */
  async countSellers(db: Database, provinceCode: string, commune: string | null = null): Promise<number> {
    const { rows } = await db.raw<{ rows: { count: number }[] }>(
      `select count(*)::int as count from organization
        where province_code = :province and kind in ('cooperative', 'union', 'group')
          and state in ('verified', 'suspended') and (:commune::text is null or commune_code = :commune)`,
      { province: provinceCode, commune },
    )
    return rows[0]?.count ?? 0
  }

  /** Some of the sellers of `sellersIn`, those whose name or handle has some words in it, and how many there are. */
  async findSellers(
    db: Database,
    provinceCode: string,
    { words, limit, offset }: { readonly words: string; readonly limit: number; readonly offset: number },
  ): Promise<{ readonly sellers: Seller[]; readonly count: number }> {
    const found = `
      from organization
     where province_code = :province and kind in ('cooperative', 'union', 'group') and state <> 'closed'
       and (:words = '%%' or translate(lower(unaccent(concat_ws(E'\n', name, name_en, handle))), 'đ', 'd') like :words)`
    const values = { province: provinceCode, words: `%${fold(words).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` }
    const { rows: counted } = await db.raw<{ rows: { count: number }[] }>(
      `select count(*)::int as count ${found}`,
      values,
    )
    const { rows: sellers } = await db.raw<{ rows: Seller[] }>(
      `select ${columns} ${found} order by name, id limit :limit offset :offset`,
      { ...values, limit, offset },
    )
    return { sellers, count: counted[0]?.count ?? 0 }
  }

  /** How organisations are called, where thousands are named. */
  async namesOf(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, OrganizationName>> {
    if (ids.length === 0) return new Map()
    const { rows } = await db.raw<{ rows: (OrganizationName & { readonly id: string })[] }>(
      `select id, handle, name, name_en from organization where id = any(?::text[])`,
      [[...ids]],
    )
    return new Map(rows.map(({ id, ...name }) => [id, name]))
  }

  /** Changes what an organisation says of itself; texts come as NFC from their contracts. */
  async update(db: Database, id: string, { picture, ...changes }: OrganizationChanges, at: Date): Promise<void> {
    await db("organization")
      .where({ id })
      .update({ ...changes, ...(picture === undefined ? {} : { picture: JSON.stringify(picture) }), updated_at: at })
  }

  /** Verifies, suspends or closes an organisation. Its past stays as it was. */
  async setState(db: Database, id: string, state: OrganizationState, at: Date): Promise<void> {
    await db("organization").where({ id }).update({ state, updated_at: at })
  }

  /** Tells where a seller's goods lie and by which profile they are sent. */
  async setSelling(
    db: Database,
    id: string,
    selling: Pick<Organization, "stock_location_id" | "shipping_profile_id">,
    at: Date,
  ): Promise<void> {
    await db("organization")
      .where({ id })
      .update({ ...selling, updated_at: at })
  }

  /**
   * Enters a person with the organisations worked for. The sign-in is the business of the workflow
   * that calls this.
   */
  async createMember(
    db: Database,
    member: { readonly name: string; readonly email: string },
    memberships: readonly NewMembership[],
  ): Promise<Member> {
    const created = { id: generateEntityId("", "mem"), name: toNfc(member.name), email: member.email }
    await db("member").insert(created)
    await this.addMemberships(db, created.id, memberships)
    return created
  }

  /** A role in each organisation; a current one in the same organisation changes to the new role. */
  async addMemberships(db: Database, memberId: string, memberships: readonly NewMembership[]): Promise<void> {
    if (memberships.length === 0) return
    await db("membership")
      .insert(
        memberships.map((membership) => ({ ...membership, id: generateEntityId("", "mship"), member_id: memberId })),
      )
      .onConflict(db.raw("(member_id, organization_id) where ended_at is null"))
      .merge(["role"])
  }

  /** From now on the person does not work there any more. */
  async endMembership(db: Database, memberId: string, organizationId: string, at: Date): Promise<void> {
    await db("membership")
      .where({ member_id: memberId, organization_id: organizationId, ended_at: null })
      .update({ ended_at: at })
  }

  async findMember(db: Database, id: string): Promise<Member | null> {
    return (await db("member").where({ id }).first<Member | undefined>("id", "name", "email")) ?? null
  }

  async findMemberByEmail(db: Database, email: string): Promise<Member | null> {
    return (await db("member").where({ email }).first<Member | undefined>("id", "name", "email")) ?? null
  }

  /** Who works for an organisation today, by name. */
  async membersOf(db: Database, organizationId: string): Promise<OrganizationMember[]> {
    return await db("membership")
      .join("member", "member.id", "membership.member_id")
      .where({ organization_id: organizationId, ended_at: null })
      .orderBy("member.name")
      .select<
        { id: string; name: string; email: string; role: MemberRole; since: Date }[]
      >("member.id", "member.name", "member.email", "membership.role", { since: "membership.created_at" })
  }

  private async findBy(db: Database, column: "id" | "handle", value: string): Promise<Organization | null> {
    const { rows } = await db.raw<{ rows: Organization[] }>(`select ${columns} from organization where ${column} = ?`, [
      value,
    ])
    return rows[0] ?? null
  }
}
