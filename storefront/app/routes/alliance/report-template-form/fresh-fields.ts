/** Fields that one version can add: three, as many as are asked for at once. */
export const freshFields = [0, 1, 2] as const
