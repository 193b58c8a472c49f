/** How what folds away on the page of a unit looks. */
export const fold = "no-print mt-4 rounded-lg border border-clay bg-sheet"
export const foldTitle = "flex min-h-14 cursor-pointer items-center px-4 font-semibold md:px-6"
