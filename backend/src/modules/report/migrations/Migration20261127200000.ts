import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The annual report says of two of its fields that they are an average of one member or worker: over several units they
 * have no sum. It is another version, as templates are never changed.
 */
export class Migration20261127200000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      insert into report_template (id, code, version, title_vi, title_en, period_kind, is_first_half_only, reporters,
                                   due_days, valid_from, definition, changed_at)
      select 'rtpl_cooperative_year_2', code, 2, title_vi, title_en, period_kind, is_first_half_only, reporters,
             due_days, valid_from,
             jsonb_set(definition, '{fields}', (
               select jsonb_agg(case when f.field ->> 'key' in ('income_member', 'income_worker')
                                     then f.field || '{"average_only": true}' else f.field end order by f.position)
                 from jsonb_array_elements(definition -> 'fields') with ordinality as f (field, position))),
             changed_at
        from report_template where id = 'rtpl_cooperative_year_1';
    `)
  }

  // A template that was reported by cannot be taken away.
  override async down(): Promise<void> {}
}
