import type { LineProgress } from "@lienket/contracts"

/** Whether anybody has recorded anything for a line: until then nothing is known of it, which is not zero. */
export const isReported = ({ delivery_count, unconfirmed, disputed }: LineProgress): boolean =>
  delivery_count > 0 || unconfirmed !== "0" || disputed !== "0"
