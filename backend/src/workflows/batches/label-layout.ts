import type { LabelFormat } from "@lienket/contracts"

/** A sheet of self-adhesive labels on A4; lengths in millimetres. */
export interface LabelSheet {
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
}

const a4 = { width: 210, height: 297 }

/** The two kinds of sheets that every stationer has: 70 × 37 mm and 105 × 57 mm, cut to the edge of the paper. */
export const labelSheets: Readonly<Record<LabelFormat, LabelSheet>> = {
  "3x8": { columns: 3, rows: 8, width: 70, height: 37, left: 0, top: (a4.height - 8 * 37) / 2 },
  "2x5": { columns: 2, rows: 5, width: 105, height: 57, left: 0, top: (a4.height - 5 * 57) / 2 },
}

export const labelsOn = ({ columns, rows }: LabelSheet): number => columns * rows

/** Where a label lies: the page from 0, its upper left corner in millimetres. */
export interface LabelPlace {
  readonly page: number
  readonly x: number
  readonly y: number
}

/** The places of so many labels, row by row, the first at position `start` (from 1) of the first sheet. */
export const placeLabels = (sheet: LabelSheet, count: number, start: number): LabelPlace[] =>
  Array.from({ length: count }, (_, index) => {
    const position = start - 1 + index
    const onSheet = position % labelsOn(sheet)
    return {
      page: Math.floor(position / labelsOn(sheet)),
      x: sheet.left + (onSheet % sheet.columns) * sheet.width,
      y: sheet.top + Math.floor(onSheet / sheet.columns) * sheet.height,
    }
  })

/** The largest of some sizes (largest first) at which a text is no higher than its room; the smallest when none is. */
export const largestFitting = (
  sizes: readonly [number, ...number[]],
  room: number,
  heightAt: (size: number) => number,
): number => sizes.find((size) => heightAt(size) <= room) ?? sizes.at(-1) ?? sizes[0]
