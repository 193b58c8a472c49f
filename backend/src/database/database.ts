import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The connection, or the transaction in which everything below it happens. */
export type Database = Knex | Knex.Transaction

/** The process's one connection pool, shared with every Medusa module. */
export const databaseOf = (container: MedusaContainer): Knex => container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

interface EntityManager {
  setTransactionContext(transaction: Knex.Transaction): void
}

/** Medusa's module services share the pool, but each has its own entity manager behind this door. */
interface ManagedService {
  baseRepository_: { getFreshManager(): EntityManager }
}

const isManaged = (service: object): service is ManagedService => "baseRepository_" in service

/**
 * The context that makes a Medusa module service work inside a transaction that is already open,
 * so that one commit covers several modules and a killed process leaves nothing half-done.
 * @throws TypeError when the service has no entity manager.
 */
export const contextIn = (transaction: Knex.Transaction, service: object): Context => {
  if (!isManaged(service)) throw new TypeError("not a Medusa module service")
  const manager = service.baseRepository_.getFreshManager()
  manager.setTransactionContext(transaction)
  return { transactionManager: manager }
}

/** Postgres hands bigint over as text; our amounts are safe integers of VND. */
export const integer = (value: unknown): number => {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`not a safe integer: ${String(value)}`)
  return number
}
