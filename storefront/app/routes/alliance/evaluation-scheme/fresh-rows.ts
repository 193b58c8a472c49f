/** Rows for criteria of the alliance's own, below those there are. */
export const freshRows = 3
