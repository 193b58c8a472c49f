import { chance } from "../chance"
import { glow, sheet } from "../shading"
import { ellipse, patch, repeat } from "../svg"

/** Every landscape is a band of this size, in pixels. */
export const bandWidth = 1600
export const bandHeight = 600

/** A morning sky that lightens the whole band; low is its colour at the horizon. */
export function sky(seed: number, low: string): string {
  const sunX = chance(seed).between(220, 1380)
  return (
    patch(`M0 0H${bandWidth}V${bandHeight}H0Z`, sheet("#fdf6e3", low)) +
    patch(ellipse(sunX, 150, 420, 260), glow("#fff3c4"), 0.9) +
    patch(ellipse(sunX, 150, 56, 56), "#fdeebb") +
    patch(ellipse(sunX, 150, 44, 44), "#fff7da") +
    repeat(3, (index) => cloud(((seed * 137 + index * 577) % 1500) + 40, 70 + ((seed * 31 + index * 53) % 90)))
  )
}

function cloud(x: number, y: number): string {
  return (
    patch(ellipse(x, y, 110, 18), "#ffffff", 0.6) +
    patch(ellipse(x + 50, y - 14, 64, 18), "#ffffff", 0.6) +
    patch(ellipse(x - 40, y - 10, 50, 14), "#ffffff", 0.6)
  )
}

/** Mist lying along a height. */
export function mist(y: number): string {
  return repeat(4, (index) => patch(ellipse(200 + index * 400, y, 420, 70), glow("#fdf8e6"), 0.6))
}
