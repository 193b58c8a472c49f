import type { QrDrawing } from "./qr-code.server"
import { quietZone } from "./qr-path"

// For tests: reads a drawing as a camera would, by the tables of ISO/IEC 18004 for level M, versions 1 to 10.
// It repairs nothing, so a single wrong module shows.

/** Per version: error correction words of a block, then blocks and data words in each, for both groups. */
const blocksOfLevelM: readonly (readonly [number, number, number, number, number])[] = [
  [10, 1, 16, 0, 0],
  [16, 1, 28, 0, 0],
  [26, 1, 44, 0, 0],
  [18, 2, 32, 0, 0],
  [24, 2, 43, 0, 0],
  [16, 4, 27, 0, 0],
  [18, 4, 31, 0, 0],
  [22, 2, 38, 2, 39],
  [22, 3, 36, 2, 37],
  [26, 4, 43, 1, 44],
]
const alignments: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
]
const alphanumerics = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"

type Matrix = readonly (readonly boolean[])[]

/** The text of a drawn code. Throws when the drawing is not what the standard asks for. */
export function scanDrawing(drawing: QrDrawing): string {
  const matrix = matrixOf(drawing)
  const version = (matrix.length - 17) / 4
  const mask = maskOf(matrix)
  const words = deinterleave(wordsOf(matrix, version, mask), version)
  return textOf(words, version)
}

function matrixOf({ size, path }: QrDrawing): Matrix {
  const edge = size - 2 * quietZone
  const rows = Array.from({ length: edge }, () => Array.from({ length: edge }, () => false))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let column = 0; column < Number(width); column += 1) {
      const row = rows[Number(y) - quietZone]
      const at = Number(x) - quietZone + column
      if (row === undefined || at < 0 || at >= edge) throw new RangeError("a dark module lies in the quiet zone")
      row[at] = true
    }
  }
  return rows
}

function isDark(matrix: Matrix, row: number, column: number): boolean {
  const module = matrix[row]?.[column]
  if (module === undefined) throw new RangeError("outside of the code")
  return module
}

function maskOf(matrix: Matrix): number {
  const spots = [0, 1, 2, 3, 4, 5, 7, 8].map((column) => isDark(matrix, 8, column))
  const bits = [...spots, isDark(matrix, 7, 8), ...[5, 4, 3, 2, 1, 0].map((row) => isDark(matrix, row, 8))]
  const format = bits.reduce((value, bit) => value * 2 + Number(bit), 0) ^ 0b101010000010010
  if (format >> 13 !== 0) throw new RangeError("error correction is not of level M")
  return (format >> 10) & 7
}

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
]

function wordsOf(matrix: Matrix, version: number, mask: number): number[] {
  const edge = matrix.length
  const bits: boolean[] = []
  let upwards = true
  for (let right = edge - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1
    for (let step = 0; step < edge; step += 1) {
      const row = upwards ? edge - 1 - step : step
      for (const column of [right, right - 1]) {
        if (isFunction(row, column, edge, version)) continue
        bits.push(isDark(matrix, row, column) !== masks[mask]?.(row, column))
      }
    }
    upwards = !upwards
  }
  const words: number[] = []
  for (let at = 0; at + 8 <= bits.length; at += 8) {
    words.push(bits.slice(at, at + 8).reduce((value, bit) => value * 2 + Number(bit), 0))
  }
  return words
}

function isFunction(row: number, column: number, edge: number, version: number): boolean {
  const far = edge - 8
  if (row === 6 || column === 6) return true
  if ((row <= 8 && column <= 8) || (row <= 8 && column >= far) || (row >= far && column <= 8)) return true
  if (version >= 7 && ((row < 6 && column >= edge - 11) || (column < 6 && row >= edge - 11))) return true
  const centres = alignments[version - 1] ?? []
  const last = centres.at(-1)
  return centres.some((y) =>
    centres.some((x) => {
      const meetsFinder = (y === 6 && (x === 6 || x === last)) || (x === 6 && y === last)
      return !meetsFinder && Math.abs(row - y) <= 2 && Math.abs(column - x) <= 2
    }),
  )
}

function deinterleave(words: readonly number[], version: number): number[] {
  const table = blocksOfLevelM[version - 1]
  if (table === undefined) throw new RangeError(`version ${version} is not in the table`)
  const [, firstCount, firstLength, secondCount, secondLength] = table
  const lengths = [...Array<number>(firstCount).fill(firstLength), ...Array<number>(secondCount).fill(secondLength)]
  const blocks: number[][] = lengths.map(() => [])
  let next = 0
  for (let position = 0; position < Math.max(...lengths); position += 1) {
    lengths.forEach((length, block) => {
      const word = words[next]
      if (position >= length || word === undefined) return
      blocks[block]?.push(word)
      next += 1
    })
  }
  return blocks.flat()
}

function textOf(words: readonly number[], version: number): string {
  const bits = words.map((word) => word.toString(2).padStart(8, "0")).join("")
  let at = 0
  const take = (count: number) => {
    const value = Number.parseInt(bits.slice(at, at + count), 2)
    at += count
    return value
  }
  const wide = version >= 10
  let text = ""
  while (at + 4 <= bits.length) {
    const mode = take(4)
    if (mode === 0) break
    if (mode === 1) {
      for (let left = take(wide ? 12 : 10); left > 0; left -= 3) {
        const digits = Math.min(left, 3)
        text += String(take([0, 4, 7, 10][digits] ?? 0)).padStart(digits, "0")
      }
    } else if (mode === 2) {
      for (let left = take(wide ? 11 : 9); left > 0; left -= 2) {
        const pair = take(left > 1 ? 11 : 6)
        text += left > 1 ? `${alphanumerics[Math.floor(pair / 45)]}${alphanumerics[pair % 45]}` : alphanumerics[pair]
      }
    } else if (mode === 4) {
      const bytes = Array.from({ length: take(wide ? 16 : 8) }, () => take(8))
      text += Buffer.from(bytes).toString()
    } else throw new RangeError(`mode ${mode} is not read here`)
  }
  return text
}
