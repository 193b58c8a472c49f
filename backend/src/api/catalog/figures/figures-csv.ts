import type { PublicFigures } from "@lienket/contracts"
import type { FileAnswer } from "../../../http/answer-file"

const head = ["year", "quarter", "province_code", "province", "group", "value_vnd", "sellers", "hidden"]

/** One row for each figure; an empty place, group or quarter stands for all of them. */
export const figuresCsv = async (figures: PublicFigures): Promise<FileAnswer> => {
  // An ES module alone.
  const { writeCsv } = await import("hucre/csv")
  const { year, country, by_province, by_group, cells } = figures
  const rows = [
    { province: null, group: null, ...country },
    ...by_province.map((row) => ({ ...row, group: null })),
    ...by_group.map((row) => ({ ...row, province: null })),
    ...cells,
  ].flatMap(({ province, group, year: whole, quarters }) =>
    [{ quarter: null, ...whole }, ...quarters.map((figure, index) => ({ quarter: index + 1, ...figure }))].map(
      ({ quarter, value_vnd, sellers, hidden }) => [
        year,
        quarter,
        province?.code ?? null,
        province?.name ?? null,
        group,
        value_vnd,
        sellers,
        hidden,
      ],
    ),
  )
  return {
    name: `lienket-${year}.csv`,
    type: "text/csv; charset=utf-8",
    content: Buffer.from(writeCsv([head, ...rows], { bom: true, escapeFormulae: true })),
  }
}
