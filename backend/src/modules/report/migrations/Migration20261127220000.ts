import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What the ledger said when a report was sent is kept by product group too. The reports sent before say it by the
 * entries that they were sealed with.
 */
export class Migration20261127220000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table report_submission disable trigger report_submission_stays;`)
    this.addSql(`
      update report_submission s
         set ledger = s.ledger || jsonb_build_object('by_group', (
               select coalesce(jsonb_agg(jsonb_build_object('group', g.ocop_group, 'value_vnd', g.value_vnd,
                                                            'entry_count', g.entry_count) order by g.value_vnd desc), '[]')
                 from (select e.ocop_group, sum(e.value_vnd) as value_vnd, count(*) as entry_count
                         from unnest(s.entry_ids) as i (id) join sale_entry e on e.id = i.id group by 1) g));
    `)
    this.addSql(`alter table report_submission enable trigger report_submission_stays;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table report_submission disable trigger report_submission_stays;`)
    this.addSql(`update report_submission set ledger = ledger - 'by_group';`)
    this.addSql(`alter table report_submission enable trigger report_submission_stays;`)
  }
}
