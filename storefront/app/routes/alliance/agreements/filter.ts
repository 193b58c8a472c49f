import { agreementPace, agreementState, type AgreementPace, type AgreementState } from "@lienket/contracts"

/** What narrows the list of agreements; all of it is in the address. */
export type AgreementFilter = {
  q: string
  state: AgreementState | null
  pace: AgreementPace | null
  conference: string | null
  attention: boolean
}

/** Reads the address; what cannot be understood is left out. */
export function readAgreementFilter(query: URLSearchParams): AgreementFilter {
  const conference = query.get("conference") ?? ""
  return {
    q: (query.get("q") ?? "").normalize("NFC").trim().slice(0, 200),
    state: agreementState.safeParse(query.get("state")).data ?? null,
    pace: agreementPace.safeParse(query.get("pace")).data ?? null,
    conference: /^[\w-]{1,64}$/.test(conference) ? conference : null,
    attention: query.get("attention") === "yes",
  }
}

/** The filter as the query of an address or of the backend: nothing rather than an empty answer. */
export function filterQuery({ q, state, pace, conference, attention }: AgreementFilter) {
  return {
    ...(q === "" ? {} : { q }),
    ...(state === null ? {} : { state }),
    ...(pace === null ? {} : { pace }),
    ...(conference === null ? {} : { conference }),
    ...(attention ? { attention: "yes" as const } : {}),
  }
}

export function agreementListPath(filter: AgreementFilter, page = 1): string {
  const query = new URLSearchParams(filterQuery(filter))
  if (page > 1) query.set("page", String(page))
  return `/lien-minh/thoa-thuan${query.size > 0 ? `?${query}` : ""}`
}
