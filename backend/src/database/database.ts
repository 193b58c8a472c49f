import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The connection, or the transaction in which everything below it happens. */
export type Database = Knex | Knex.Transaction

/** The process's one connection pool, shared with every Medusa module. */
export const databaseOf = (container: MedusaContainer): Knex =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

interface EntityManager {
  setTransactionContext(transaction: Knex.Transaction): void
  flush(): Promise<void>
}

/** Medusa's module services share the pool, but each has its own entity manager behind this door. */
interface ManagedService {
  baseRepository_: { getFreshManager(): EntityManager }
}

const isManaged = (service: object): service is ManagedService => "baseRepository_" in service

/**
 * Lets a Medusa module service work inside a transaction that is already open, so that one commit
 * covers several modules and a killed process leaves nothing half-done. What the service has written
 * is in the database when this resolves: Medusa flushes only transactions that it opened itself.
 * @throws TypeError when the service has no entity manager.
 */
export const joined = async <T>(
  transaction: Knex.Transaction,
  service: object,
  work: (context: Context) => Promise<T>,
): Promise<T> => {
  const manager = managerOf(service)
  manager.setTransactionContext(transaction)
  const result = await work({ transactionManager: manager })
  await manager.flush()
  return result
}

const managerOf = (service: object): EntityManager => {
  if (!isManaged(service)) throw new TypeError("not a Medusa module service")
  return service.baseRepository_.getFreshManager()
}

/** Postgres hands bigint over as text; our amounts are safe integers of VND. */
export const integer = (value: unknown): number => {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`not a safe integer: ${String(value)}`)
  return number
}
