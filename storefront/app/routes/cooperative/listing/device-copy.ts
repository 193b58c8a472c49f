import type { ListingDraft } from "@lienket/contracts"
import type { DBSchema } from "idb"

/** What this device holds of a draft that the server may not have yet. */
export type DeviceCopy = {
  draftId: string
  organizationId: string
  /** Whether it is of a product that was never published. */
  isNew: boolean
  content: ListingDraft
  /** Milliseconds since 1970. */
  at: number
}

interface Copies extends DBSchema {
  drafts: { key: string; value: DeviceCopy }
}

// Fetched when something was typed, not with the page.
const open = async () => {
  const { openDB } = await import("idb")
  return openDB<Copies>("lienket-listing", 1, {
    upgrade(database) {
      database.createObjectStore("drafts", { keyPath: "draftId" })
    },
  })
}

/** Some browsers have no room for it, such as private windows: then there is the server's copy alone. */
const unlessForbidden = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
  if (typeof indexedDB === "undefined") return otherwise
  try {
    return await work()
  } catch (error) {
    if (error instanceof DOMException) return otherwise
    throw error
  }
}

/** Keeps a draft on the device until the server has it. */
export const keepOnDevice = (copy: DeviceCopy): Promise<void> =>
  unlessForbidden(async () => void (await (await open()).put("drafts", copy)), undefined)

/** The server has it, or it is not wanted any more. */
export const dropFromDevice = (draftId: string): Promise<void> =>
  unlessForbidden(async () => (await open()).delete("drafts", draftId), undefined)

/** The copy of a draft; for a page that begins a new product, the last one of any new product. */
export const findOnDevice = (
  wanted: Readonly<{ draftId: string; organizationId: string; isBlank: boolean }>,
): Promise<DeviceCopy | undefined> =>
  unlessForbidden(async () => {
    const copies = await (await open()).getAll("drafts")
    const own = copies.filter(({ organizationId }) => organizationId === wanted.organizationId)
    const same = own.find(({ draftId }) => draftId === wanted.draftId)
    if (same || !wanted.isBlank) return same
    return own.filter(({ isNew }) => isNew).toSorted((one, other) => other.at - one.at)[0]
  }, undefined)
