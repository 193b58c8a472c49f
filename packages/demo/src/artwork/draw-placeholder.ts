import { compose } from "./compose"
import { sheet } from "./shading"
import { patch, repeat } from "./svg"
import { diamond } from "./woven"

/** The cloth behind a picture that is not there yet: woven diamonds on paper, 1200 × 900. */
export function drawPlaceholder(): string {
  const columns = 6
  const rows = 5
  const [stepX, stepY] = [1200 / columns, 900 / rows]
  const cloth = repeat(rows + 1, (row) =>
    repeat(columns + 1, (column) => {
      const x = (column + (row % 2) * 0.5) * stepX
      return diamond(x, row * stepY, stepX * 0.62, stepY * 0.62, "#dcc9a8", "#f5ecdb")
    }),
  )
  return compose("0 0 1200 900", 1200, 900, patch("M0 0H1200V900H0Z", sheet("#f8f1e3", "#eee2cc")) + cloth)
}
