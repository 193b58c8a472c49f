/** What one seller sold of a group in a province in a quarter: one row of what is protected. */
export interface SellerSum {
  readonly province: string
  readonly group: string
  readonly seller: string
  readonly value_vnd: number
}

/** A figure for everybody's eyes: null where it is kept back, and why. */
export interface PublicFigure {
  readonly value_vnd: number | null
  readonly sellers: number | null
  readonly hidden: "few_sellers" | "protects_others" | null
}

export interface FigureKey {
  /** Null for all. */
  readonly province: string | null
  readonly group: string | null
}

/** What of some quarters may be published. A key that is missing sold nothing. */
export interface PublicTable {
  readonly key: FigureKey
  readonly year: PublicFigure
  /** One for each quarter that was given. */
  readonly quarters: readonly PublicFigure[]
}

interface Atom {
  readonly cells: ReadonlySet<string>
  readonly sellers: ReadonlySet<string>
}

type Side = "province" | "group"

/**
 * Publishes sums by province and group so that no figure, nor any sum or difference of figures, is that of fewer than
 * `fewest` sellers.
 *
 * The cells of a quarter are put together into atoms that do not overlap and have `fewest` sellers each. A figure is
 * published only if it is made of whole atoms. Whatever is reckoned from such figures is a combination of whole atoms
 * again, so that it holds some atom in whole or nothing. Each quarter is divided by itself, so that what was published
 * before does not reveal what comes later; a year is the sum of its quarters and is published where they all are.
 *
 * @param quarters the sums of each quarter, in order; a seller whose sums are zero is not behind a figure.
 */
export const disclose = (quarters: readonly (readonly SellerSum[])[], fewest: number): PublicTable[] => {
  const divided = quarters.map((sums) => {
    const sold = sums.filter(({ value_vnd }) => value_vnd !== 0)
    return { behind: byKey(sold), atoms: divide(sold, fewest) }
  })
  const keys = new Map(divided.flatMap(({ behind }) => [...behind].map(([name, { key }]) => [name, key] as const)))
  return [...keys].map(([name, key]) => {
    const behind = divided.map(({ behind }) => behind.get(name)?.sums ?? [])
    const parts = divided.map(({ atoms }, index) => {
      const sums = behind[index] ?? []
      return figureOf(sums, isWhole(new Set(sums.map(cellOf)), atoms, fewest), fewest)
    })
    const isShown = parts.every(({ hidden }) => hidden === null)
    return { key, year: figureOf(behind.flat(), isShown, fewest), quarters: parts }
  })
}

const figureOf = (behind: readonly SellerSum[], isShown: boolean, fewest: number): PublicFigure => {
  const sellers = sellersOf(behind).size
  if (isShown) return { value_vnd: total(behind), sellers, hidden: null }
  return { value_vnd: null, sellers: null, hidden: sellers < fewest ? "few_sellers" : "protects_others" }
}

/** Whether some cells are made of whole atoms that are large enough. */
const isWhole = (cells: ReadonlySet<string>, atoms: readonly Atom[], fewest: number): boolean =>
  atoms.every((atom) => !intersects(atom.cells, cells) || (atom.sellers.size >= fewest && isWithin(atom.cells, cells)))

/** Small cells go together within their province or within their group: whichever leaves more to publish. */
const divide = (sold: readonly SellerSum[], fewest: number): Atom[] => {
  const figures = [...byKey(sold).values()].map(({ sums }) => new Set(sums.map(cellOf)))
  const shown = (atoms: readonly Atom[]) => figures.filter((cells) => isWhole(cells, atoms, fewest)).length
  const byProvince = divideAlong(sold, "province", fewest)
  const byGroup = divideAlong(sold, "group", fewest)
  return shown(byProvince) >= shown(byGroup) ? byProvince : byGroup
}

/** Only counts of sellers decide, never amounts: from the choice itself no amount can be read. */
const divideAlong = (sums: readonly SellerSum[], side: Side, fewest: number): Atom[] => {
  const lines = grouped(sums, (sum) => sum[side])
  const atoms = [...lines.values()].flatMap((line) =>
    joinSmall(
      [...grouped(line, cellOf)].map(([cell, own]) => ({ cells: new Set([cell]), sellers: sellersOf(own) })),
      fewest,
    ),
  )
  return joinSmall(atoms, fewest)
}

/** Puts those with too few sellers together, and with the smallest of the others if that is still too few. */
const joinSmall = (atoms: readonly Atom[], fewest: number): Atom[] => {
  const small = atoms.filter(({ sellers }) => sellers.size < fewest)
  if (small.length === 0) return [...atoms]
  const large = atoms.filter(({ sellers }) => sellers.size >= fewest).toSorted(bySize)
  const joined = join(small)
  const [next, ...rest] = large
  return joined.sellers.size >= fewest || next === undefined ? [joined, ...large] : [join([joined, next]), ...rest]
}

const join = (atoms: readonly Atom[]): Atom => ({
  cells: new Set(atoms.flatMap(({ cells }) => [...cells])),
  sellers: new Set(atoms.flatMap(({ sellers }) => [...sellers])),
})

const bySize = (a: Atom, b: Atom): number =>
  a.sellers.size - b.sellers.size || [...a.cells].join().localeCompare([...b.cells].join(), "en")

/** What is behind the country, each province, each group, and each group in each province, where anything was sold. */
const byKey = (sold: readonly SellerSum[]): Map<string, { key: FigureKey; sums: SellerSum[] }> => {
  const figures = new Map<string, { key: FigureKey; sums: SellerSum[] }>()
  for (const sum of sold)
    for (const province of [null, sum.province])
      for (const group of [null, sum.group]) {
        const name = `${province ?? ""} ${group ?? ""}`
        const known = figures.get(name)
        if (known === undefined) figures.set(name, { key: { province, group }, sums: [sum] })
        else known.sums.push(sum)
      }
  return figures
}

const cellOf = ({ province, group }: Pick<SellerSum, Side>): string => `${province} ${group}`
const sellersOf = (sums: readonly SellerSum[]): Set<string> => new Set(sums.map(({ seller }) => seller))
const total = (sums: readonly SellerSum[]): number => sums.reduce((sum, { value_vnd }) => sum + value_vnd, 0)
const intersects = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((each) => b.has(each))
const isWithin = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((each) => b.has(each))

const grouped = (sums: readonly SellerSum[], keyOf: (sum: SellerSum) => string): Map<string, SellerSum[]> => {
  const groups = new Map<string, SellerSum[]>()
  for (const sum of sums) {
    const known = groups.get(keyOf(sum))
    if (known === undefined) groups.set(keyOf(sum), [sum])
    else known.push(sum)
  }
  return groups
}
