import type { PaymentMethod } from "@lienket/contracts"
import { integer, type Database } from "../../../../database/database"
import type { Locale } from "../../../../http/locale"

interface Row {
  date: Date
  number: string
  buyer_name: string
  method: PaymentMethod
  direction: "in" | "out"
  amount_vnd: string
  note: string | null
  actor_name: string | null
}

const words = {
  vi: {
    headers: ["Ngày", "Mã đơn", "Người mua", "Cách trả", "Thu (đồng)", "Hoàn (đồng)", "Ghi chú", "Người ghi"],
    total: "Cộng",
    methods: { cod: "Tiền mặt (COD)", vietqr: "Chuyển khoản", card: "Thẻ" },
  },
  en: {
    headers: ["Date", "Order", "Buyer", "Paid by", "Received (VND)", "Sent back (VND)", "Note", "Recorded by"],
    total: "Total",
    methods: { cod: "Cash (COD)", vietqr: "Transfer", card: "Card" },
  },
} as const

/** The money of a month as a workbook: a row each time some came or went, and the sums below. */
export const moneySheet = async (
  db: Database,
  organizationId: string,
  month: string,
  locale: Locale,
): Promise<Buffer> => {
  // The library's types are for ES modules alone.
  const { default: writeExcelFile } = await import("write-excel-file/node")
  const rows = await rowsOf(db, organizationId, month)
  const { headers, total, methods } = words[locale]
  const money = (value: number) => ({ value, type: Number, format: "#,##0" })
  const sumOf = (direction: Row["direction"]) =>
    rows.reduce((sum, row) => sum + (row.direction === direction ? integer(row.amount_vnd) : 0), 0)
  const data = [
    headers.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
    ...rows.map((row) => [
      { value: row.date, type: Date, format: "dd/mm/yyyy" },
      { value: row.number, type: String },
      { value: row.buyer_name, type: String },
      { value: methods[row.method], type: String },
      row.direction === "in" ? money(integer(row.amount_vnd)) : null,
      row.direction === "out" ? money(integer(row.amount_vnd)) : null,
      { value: row.note ?? "", type: String },
      { value: row.actor_name ?? "", type: String },
    ]),
    [{ value: total, type: String }, null, null, null, money(sumOf("in")), money(sumOf("out"))],
  ]
  const columns = [12, 20, 28, 18, 16, 16, 32, 24].map((width) => ({ width }))
  return await writeExcelFile(data, { sheet: month, columns, stickyRowsCount: 1 }).toBuffer()
}

const rowsOf = async (db: Database, organizationId: string, month: string): Promise<Row[]> => {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select (m.business_date::timestamp at time zone 'UTC') as date, g.code || '-' || p.position as number,
            g.contact_name as buyer_name, p.payment_method as method, m.direction, m.amount_vnd, m.note, m.actor_name
       from order_part_money m
       join order_part p on p.order_id = m.order_id
       join order_group g on g.id = p.order_group_id
      where m.organization_id = ? and to_char(m.business_date, 'YYYY-MM') = ?
      order by m.business_date, m.recorded_at, m.id`,
    [organizationId, month],
  )
  return rows
}
