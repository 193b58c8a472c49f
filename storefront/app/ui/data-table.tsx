import type { Key, ReactNode } from "react"

export type Column<Row> = {
  header: string
  cell: (row: Row) => ReactNode
  /** Right-aligned, with figures of one width. */
  numeric?: boolean
}

type DataTableProps<Row> = {
  caption: string
  captionHidden?: boolean
  /** The first column names the row. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => Key
}

/** A table that turns into a stack of cards where there is no room for columns. */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey }: DataTableProps<Row>) {
  // Roles are spelled out because `display: block` on a phone would take the table's meaning away.
  return (
    <table role="table" className="data-table w-full border-collapse bg-sheet text-left">
      <caption className={captionHidden ? "sr-only" : "pb-2 text-left font-semibold"}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ header, numeric }) => (
            <th key={header} role="columnheader" scope="col" className={numeric ? "text-right" : ""}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map(({ header, cell, numeric }, index) =>
              index === 0 ? (
                <th key={header} role="rowheader" scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={header} role="cell" data-label={header} className={numeric ? "sm:text-right" : ""}>
                  <div>{cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
