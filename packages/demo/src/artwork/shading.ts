import { darken, lighten } from "./colour"

/**
 * Shadings are named by their parameters ("ball-cf8a1f"), so that parts stay plain
 * functions of text and the definitions can be written once, from the finished drawing.
 */

/** A round thing lit from the upper left. */
export const ball = (colour: string) => reference("ball", colour)
/** An upright round body such as a bottle. */
export const tube = (colour: string) => reference("tube", colour)
/** A flat side, lighter at the top. */
export const fall = (colour: string) => reference("fall", colour)
/** A flat thing lying in the light, lighter at the upper left. */
export const slant = (colour: string) => reference("slant", colour)
/** A spot that fades into what is below it. */
export const glow = (colour: string) => reference("glow", colour)
/** One colour above another. */
export const sheet = (top: string, bottom: string) => reference("sheet", top, bottom)
/** A colour that fades away downwards. */
export const veil = (colour: string) => reference("veil", colour)

/** The definitions of every shading a drawing refers to. */
export function shadingDefinitions(drawing: string): string {
  const names = new Set(
    Array.from(drawing.matchAll(/url\(#((?:ball|tube|fall|slant|glow|sheet|veil)-[0-9a-f-]+)\)/g), ([, name]) => name),
  )
  return [...names].map((name) => definition(name ?? "")).join("")
}

function reference(kind: string, ...colours: string[]): string {
  return `url(#${[kind, ...colours.map((colour) => colour.slice(1))].join("-")})`
}

function definition(name: string): string {
  const [kind, first = "", second = ""] = name.split("-")
  const colour = `#${first}`
  switch (kind) {
    case "ball":
      return radial(name, "cx='.38' cy='.3' r='.78'", [
        [0, lighten(colour, 0.42)],
        [0.4, colour],
        [1, darken(colour, 0.34)],
      ])
    case "tube":
      return linear(name, "x2='1' y2='0'", [
        [0, darken(colour, 0.16)],
        [0.1, colour],
        [0.3, lighten(colour, 0.34)],
        [0.55, colour],
        [1, darken(colour, 0.36)],
      ])
    case "fall":
      return linear(name, "x2='0' y2='1'", [
        [0, lighten(colour, 0.16)],
        [1, darken(colour, 0.16)],
      ])
    case "slant":
      return linear(name, "x2='1' y2='1'", [
        [0, lighten(colour, 0.26)],
        [0.5, colour],
        [1, darken(colour, 0.22)],
      ])
    case "sheet":
      return linear(name, "x2='0' y2='1'", [
        [0, colour],
        [1, `#${second}`],
      ])
    case "veil":
      return linear(name, "x2='0' y2='1'", [
        [0, colour],
        [1, colour, 0],
      ])
    default:
      return radial(name, "cx='.5' cy='.5' r='.5'", [
        [0, colour],
        [0.55, colour, 0.55],
        [1, colour, 0],
      ])
  }
}

type Stop = readonly [offset: number, colour: string, opacity?: number]

function linear(name: string, line: string, stops: readonly Stop[]): string {
  return `<linearGradient id='${name}' x1='0' y1='0' ${line}>${stops.map(stop).join("")}</linearGradient>`
}

function radial(name: string, circle: string, stops: readonly Stop[]): string {
  return `<radialGradient id='${name}' ${circle}>${stops.map(stop).join("")}</radialGradient>`
}

function stop([offset, colour, opacity]: Stop): string {
  const fade = opacity === undefined ? "" : ` stop-opacity='${opacity}'`
  return `<stop offset='${offset}' stop-color='${colour}'${fade}/>`
}
