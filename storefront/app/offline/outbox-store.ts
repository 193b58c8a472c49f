import { openDB, type DBSchema, type IDBPDatabase } from "idb"

import type { OutboxEntry } from "./outbox"

interface OutboxDatabase extends DBSchema {
  entries: { key: string; value: OutboxEntry }
}

let opened: Promise<IDBPDatabase<OutboxDatabase>> | undefined

// Shared by the pages and the service worker of this origin.
const database = () =>
  (opened ??= openDB<OutboxDatabase>("lienket-outbox", 1, {
    upgrade: (db) => void db.createObjectStore("entries", { keyPath: "id" }),
    terminated: () => (opened = undefined),
  }))

export const readEntries = async (): Promise<OutboxEntry[]> => (await database()).getAll("entries")

export const keepEntry = async (entry: OutboxEntry): Promise<void> => {
  await (await database()).put("entries", entry)
}

export const dropEntry = async (id: string): Promise<void> => (await database()).delete("entries", id)
