import { shadingDefinitions } from "./shading"

/** A finished SVG: the drawing seen through a view box, with its shadings and clips defined once. */
export function compose(view: string, width: number, height: number, drawing: string): string {
  const clips = new Set(Array.from(drawing.matchAll(clip), ([definition]) => definition))
  return (
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='${view}' width='${width}' height='${height}'>` +
    `<defs>${shadingDefinitions(drawing)}${[...clips].join("")}</defs>${drawing.replaceAll(clip, "")}</svg>`
  )
}

const clip = /<clipPath .*?<\/clipPath>/g
