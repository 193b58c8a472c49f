import type { NewTarget, NewTargetActual } from "@lienket/contracts"
import { businessDate, parseVndPhrase, readNumber, readPlanValue, toNfc, type NumberReading } from "@lienket/vietnam"
import { communeBelongsTo } from "@lienket/vietnam/units"
import Big from "big.js"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { Refusal } from "../../http/refusal"
import { TARGET_MODULE } from "../../modules/target"
import type { TargetModuleService } from "../../modules/target/service"
import type { TargetVersion } from "../../modules/target/targets"
import type { MemberCaller } from "../../policy/caller"
import { record } from "../reports/report-act"

interface TargetAct {
  readonly container: MedusaContainer
  readonly caller: MemberCaller
  readonly at: Date
}

export const targetsOf = ({ container }: Pick<TargetAct, "container">): TargetModuleService =>
  container.resolve(TARGET_MODULE)

/**
 * Enters a target. Bound and value are read from its text where the officer gives none, and stay open where the text
 * says no one value.
 * @returns its id; with a key that was used before that of the target it made.
 * @throws Refusal `commune_not_in_province`, `idempotency_conflict`, and what a value is refused for.
 */
export const addTarget = async (act: TargetAct, given: NewTarget, key: string | undefined): Promise<string> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const id = entityId("ptgt", act.caller.organization.id, key)
    const known = key === undefined ? null : await targetsOf(act).newestOf(transaction, id)
    if (known !== null) {
      if (known.raw_text !== toNfc(given.raw_text))
        throw new Refusal("idempotency_conflict", { field: "idempotency-key" })
      return id
    }
    await write(transaction, act, "target.added", {
      id,
      version: 1,
      is_withdrawn: false,
      reason: "",
      ...columnsOf(act, given),
    })
    return id
  })

/**
 * Changes a target: another version.
 * @throws Refusal as `addTarget`; `not_found`; `state_changed`; `target_withdrawn`.
 */
export const changeTarget = async (
  act: TargetAct,
  id: string,
  { version, reason, ...given }: NewTarget & { readonly version: number; readonly reason: string },
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    await hold(transaction, act, id, version)
    const columns = columnsOf(act, given)
    await write(transaction, act, "target.changed", {
      id,
      version: version + 1,
      is_withdrawn: false,
      reason,
      ...columns,
    })
  })

/** @throws Refusal `not_found`, `state_changed`, `target_withdrawn`. */
export const withdrawTarget = async (
  act: TargetAct,
  id: string,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const target = await hold(transaction, act, id, version)
    await write(transaction, act, "target.withdrawn", { ...target, version: version + 1, is_withdrawn: true, reason })
  })

/**
 * Says what was reached.
 * @throws Refusal `not_found`, `target_withdrawn`, `date_in_future`, and what the value is refused for.
 */
export const addActual = async (act: TargetAct, id: string, given: NewTargetActual): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const target = await hold(transaction, act, id)
    if (given.as_of > businessDate(act.at)) throw new Refusal("date_in_future", { field: "as_of" })
    const fraction = fractionOf(given.value, target.unit)
    await targetsOf(act).insertActual(transaction, {
      id: generateEntityId("", "pact"),
      target_id: id,
      ...fraction,
      as_of: given.as_of,
      source: given.source,
      recorded_by_id: act.caller.member.id,
      recorded_by: act.caller.member.name,
      recorded_at: act.at,
    })
    const data = { value: given.value, as_of: given.as_of, reason: given.source }
    await record(transaction, act, "target.actual_added", { type: "plan_target", id }, data)
  })

const hold = async (
  transaction: Knex.Transaction,
  act: TargetAct,
  id: string,
  version?: number,
): Promise<TargetVersion> => {
  const target = await targetsOf(act).lockNewest(transaction, id)
  if (target?.alliance_id !== act.caller.organization.id) throw new Refusal("not_found")
  if (version !== undefined && target.version !== version) throw new Refusal("state_changed", { field: "version" })
  if (target.is_withdrawn) throw new Refusal("target_withdrawn")
  return target
}

type Columns = Omit<
  TargetVersion,
  "id" | "version" | "alliance_id" | "is_withdrawn" | "changed_by_id" | "changed_by" | "changed_at" | "reason"
>

const write = async (
  transaction: Knex.Transaction,
  act: TargetAct,
  action: string,
  version: Columns & Pick<TargetVersion, "id" | "version" | "is_withdrawn" | "reason">,
): Promise<void> => {
  const { caller, at } = act
  const row = {
    ...version,
    alliance_id: caller.organization.id,
    changed_by_id: caller.member.id,
    changed_by: caller.member.name,
    changed_at: at,
  }
  if (!(await targetsOf(act).insertVersion(transaction, row))) throw new Refusal("state_changed", { field: "version" })
  const { id, ...data } = version
  await record(transaction, act, action, { type: "plan_target", id }, data)
}

const columnsOf = ({ caller }: TargetAct, given: NewTarget): Columns => {
  const commune_code = given.commune_code ?? null
  if (commune_code !== null && !communeBelongsTo(commune_code, caller.organization.province_code))
    throw new Refusal("commune_not_in_province", { field: "commune_code" })
  const asked = valueOf(given)
  // What the system works out is a count or an amount of đồng: against a share or tỷ it would be wrong by far.
  const isWorkedOutIn =
    given.indicator === "sales_vnd" ? asked.unit === "đồng" : !/^(%|đồng|tỷ|triệu)/u.test(asked.unit)
  if (given.indicator && asked.value !== null && !isWorkedOutIn)
    throw new Refusal("invalid_choice", { field: "indicator" })
  return {
    title: toNfc(given.title),
    raw_text: toNfc(given.raw_text),
    ...asked,
    period: given.period,
    commune_code,
    indicator: given.indicator ?? null,
    document: given.document,
    note: given.note ?? "",
  }
}

const valueOf = (given: NewTarget): Pick<Columns, "bound" | "value" | "value_to" | "unit"> => {
  const [value, value_to] = [given.value?.trim() ?? "", given.value_to?.trim() ?? ""]
  const typedUnit = toNfc(given.unit ?? "").trim()
  if (given.bound === undefined || given.bound === null) {
    // A value without what it is to be compared by is half a target.
    if (value !== "") throw new Refusal("required", { field: "bound" })
    const read = readPlanValue(given.raw_text)
    if (read === null) return { bound: null, value: null, value_to: null, unit: typedUnit }
    const unit = typedUnit === "" ? read.unit : typedUnit
    return { bound: read.bound, value: read.value, value_to: "value_to" in read ? read.value_to : null, unit }
  }
  const from = decimalOf(value, typedUnit, "value")
  if (given.bound !== "between") return { bound: given.bound, value: from, value_to: null, unit: typedUnit }
  const to = decimalOf(value_to, typedUnit, "value_to")
  if (Big(from).gt(to)) throw new Refusal("too_small", { field: "value_to" })
  return { bound: "between", value: from, value_to: to, unit: typedUnit }
}

const isMoney = (unit: string): boolean => /^(đồng|vnd|₫)/iu.test(unit)

/** A number as people write it, money also in words such as "1,5 tỷ". */
const decimalOf = (written: string, unit: string, field: string): string => {
  if (written === "") throw new Refusal("required", { field })
  if (isMoney(unit) || /\p{L}/u.test(written)) {
    const phrase = parseVndPhrase(written)
    if (!phrase.ok)
      throw new Refusal(phrase.code === "ambiguous_unit" ? "ambiguous_amount" : "invalid_amount", { field })
    return String(phrase.amountVnd)
  }
  return orRefused(readNumber(written.replace(/\s*%$/, "")), field)
}

const orRefused = (reading: NumberReading, field: string): string => {
  if (!reading.ok) throw new Refusal(reading.code, { field })
  if (reading.value.split(".")[0] !== undefined && reading.value.length > 20) throw new Refusal("too_large", { field })
  return reading.value
}

const fractionOf = (written: string, unit: string): { numerator: string; denominator: string } => {
  const field = "value"
  const [whole = "", of, ...rest] = written.split("/").map((part) => part.trim())
  if (rest.length > 0) throw new Refusal("not_a_number", { field })
  const isShare = unit.startsWith("%")
  if (of === undefined) {
    const value = decimalOf(whole, unit, field)
    return isShare ? { numerator: value, denominator: "100" } : { numerator: value, denominator: "1" }
  }
  if (!isShare) throw new Refusal("part_of_hundred_only", { field })
  const denominator = orRefused(readNumber(of), field)
  if (!Big(denominator).gt(0)) throw new Refusal("denominator_not_positive", { field })
  return { numerator: orRefused(readNumber(whole), field), denominator }
}
