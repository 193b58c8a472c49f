import { addMonthsToDate, businessDate } from "@lienket/vietnam"
import type { Database } from "../../database/database"

/**
 * Counts anew, from the ledger, how often each product was sold in the year up to `at`: sales, not
 * pieces, because a kilogram and a box do not compare; a sale of which everything was taken back
 * counts for nothing. Writes only what changed.
 */
export const refreshSoldCounts = async (db: Database, at: Date): Promise<void> => {
  await db.raw(
    `with sold as (
       select product_id, count(*)::int as sold_count
         from sale_entry sale
        where product_id is not null and reverses_id is null and business_date > ?::date
          and quantity > coalesce(
            (select - sum(reversing.quantity) from sale_entry reversing where reversing.reverses_id = sale.id), 0)
        group by product_id
     ), counted as (
       select p.product_id, coalesce(sold.sold_count, 0) as sold_count
         from catalog_product p left join sold on sold.product_id = p.product_id
     )
     update catalog_product p set sold_count = counted.sold_count
       from counted where counted.product_id = p.product_id and counted.sold_count <> p.sold_count`,
    [addMonthsToDate(businessDate(at), -12)],
  )
}
