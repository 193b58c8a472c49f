const attempts = 3

/**
 * Does work that may be done twice, such as writing what can be read anew, once more where the database ended it to let
 * another go on that waited for it (SQLSTATE 40P01). A transaction that is open around it keeps its own locks.
 * @throws what the last attempt threw.
 */
export const againAfterDeadlock = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === attempts || !isDeadlock(error)) throw error
    }
  }
}

const isDeadlock = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "40P01"
