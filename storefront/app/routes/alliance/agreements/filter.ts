import {
  agreementCourse,
  agreementPace,
  agreementState,
  progressRowKey,
  type AgreementCourse,
  type AgreementPace,
  type AgreementState,
  type ProgressDimension,
} from "@lienket/contracts"
import { isIsoDate } from "@lienket/vietnam"

/** What narrows the list of agreements; all of it is in the address. */
export type AgreementFilter = {
  q: string
  state: AgreementState | null
  pace: AgreementPace | null
  course: AgreementCourse | null
  conference: string | null
  attention: boolean
  /** Business days, both included. */
  signedFrom: string | null
  signedUntil: string | null
  /** Of the progress by a dimension: `commune:05983`. */
  row: string | null
}

/** Reads the address; what cannot be understood is left out. */
export function readAgreementFilter(query: URLSearchParams): AgreementFilter {
  const conference = query.get("conference") ?? ""
  return {
    q: (query.get("q") ?? "").normalize("NFC").trim().slice(0, 200),
    state: agreementState.safeParse(query.get("state")).data ?? null,
    pace: agreementPace.safeParse(query.get("pace")).data ?? null,
    course: agreementCourse.safeParse(query.get("course")).data ?? null,
    conference: /^[\w-]{1,64}$/.test(conference) ? conference : null,
    attention: query.get("attention") === "yes",
    signedFrom: dayIn(query, "signed_from"),
    signedUntil: dayIn(query, "signed_until"),
    row: progressRowKey.safeParse(query.get("row")).data ?? null,
  }
}

function dayIn(query: URLSearchParams, name: string): string | null {
  const day = query.get(name) ?? ""
  return isIsoDate(day) ? day : null
}

/** The filter as the query of an address or of the backend: nothing rather than an empty answer. */
export function filterQuery(filter: AgreementFilter) {
  const { q, state, pace, course, conference, attention, signedFrom, signedUntil, row } = filter
  return {
    ...(q === "" ? {} : { q }),
    ...(state === null ? {} : { state }),
    ...(pace === null ? {} : { pace }),
    ...(course === null ? {} : { course }),
    ...(conference === null ? {} : { conference }),
    ...(attention ? { attention: "yes" as const } : {}),
    ...(signedFrom === null ? {} : { signed_from: signedFrom }),
    ...(signedUntil === null ? {} : { signed_until: signedUntil }),
    ...(row === null ? {} : { row }),
  }
}

export function agreementListPath(filter: AgreementFilter, page = 1): string {
  const query = new URLSearchParams(filterQuery(filter))
  if (page > 1) query.set("page", String(page))
  return `/lien-minh/thoa-thuan${query.size > 0 ? `?${query}` : ""}`
}

/** The same agreements, all pages of them, as a file. */
export function agreementTablePath(filter: AgreementFilter): string {
  const query = new URLSearchParams(filterQuery(filter))
  return `/lien-minh/thoa-thuan/bang-tien-do${query.size > 0 ? `?${query}` : ""}`
}

/** How far they are carried out, by a dimension. */
export function progressPath(by: ProgressDimension, filter: AgreementFilter): string {
  return `/lien-minh/tien-do?${new URLSearchParams({ by, ...filterQuery(filter) })}`
}

/** The same as a file. */
export function progressTablePath(by: ProgressDimension, filter: AgreementFilter): string {
  return `/lien-minh/tien-do/bang-tien-do?${new URLSearchParams({ by, ...filterQuery(filter) })}`
}
