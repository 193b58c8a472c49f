/** The standard asks for four light modules around the code. */
export const quietZone = 4

/** Dark modules of a square as an SVG path, run by run, shifted by the quiet zone. */
export function qrPath(modules: number, isDark: (row: number, column: number) => boolean) {
  let path = ""
  for (let row = 0; row < modules; row += 1) {
    let start = 0
    while (start < modules) {
      if (!isDark(row, start)) {
        start += 1
        continue
      }
      let end = start
      while (end < modules && isDark(row, end)) end += 1
      path += `M${start + quietZone} ${row + quietZone}h${end - start}v1H${start + quietZone}z`
      start = end
    }
  }
  return { size: modules + 2 * quietZone, path }
}
