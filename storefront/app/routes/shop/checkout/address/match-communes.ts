import { fold } from "@lienket/vietnam"

export type CommuneChoice = { code: string; name: string; former_names: string[] }

export type CommuneMatch = {
  code: string
  name: string
  /** The old name by which it was found, when today's name would not have been. */
  formerly: string | null
}

/**
 * Communes whose name of today, or one of the names that went into them in 2025, holds the words;
 * accents and the kind ("xã", "phường", "thị trấn") do not matter. No words: all of them.
 */
export function matchCommunes(communes: readonly CommuneChoice[], words: string): CommuneMatch[] {
  const wanted = bare(words)
  return communes.flatMap(({ code, name, former_names }): CommuneMatch[] => {
    if (wanted === "" || bare(name).includes(wanted)) return [{ code, name, formerly: null }]
    const formerly = former_names.find((former) => bare(former).includes(wanted))
    return formerly === undefined ? [] : [{ code, name, formerly }]
  })
}

function bare(name: string): string {
  return fold(name).replace(/^(xa|phuong|dac khu|thi tran) (?=.)/, "")
}
