import type { Logger, MedusaContainer } from "@medusajs/framework/types"

export interface TaskContext {
  /** The application's. */
  readonly container: MedusaContainer
  readonly logger: Logger
}

/**
 * What is done for one job, later and perhaps in another process. It must bear to be done again: a
 * job whose process dies in the middle of it starts anew. Throwing means that it is tried again.
 */
export type Task = (payload: unknown, context: TaskContext) => Promise<void>
