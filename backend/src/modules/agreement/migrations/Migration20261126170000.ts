import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126170000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table conference (
        id text primary key,
        alliance_id text not null,
        name text not null,
        held_on date not null,
        place text not null,
        organiser text not null,
        notice_number text,
        notice_on date,
        note text not null default '',
        participants jsonb not null default '[]',
        document_ids jsonb not null default '[]',
        is_demo boolean not null default false,
        created_at timestamptz not null
      );
    `)
    this.addSql(`create index conference_alliance on conference (alliance_id, held_on desc);`)
    this.addSql(`
      create table agreement (
        id text primary key,
        code text not null unique,
        alliance_id text not null,
        conference_id text references conference (id),
        predecessor_id text references agreement (id),
        kind text not null check (kind in ('minutes', 'memorandum', 'framework_contract')),
        number text,
        state text not null check (state in ('draft', 'signed', 'in_progress', 'paused', 'completed', 'ended_early')),
        -- In force; of a draft, the one that is proposed.
        version_number integer not null,
        starts_on date not null,
        ends_on date not null,
        signed_on date,
        ended_on date,
        end_reason text,
        officer_id text,
        officer_name text,
        is_demo boolean not null default false,
        created_at timestamptz not null
      );
    `)
    this.addSql(`create index agreement_alliance on agreement (alliance_id, state);`)
    this.addSql(`create index agreement_conference on agreement (conference_id);`)
    this.addSql(`create index agreement_predecessor on agreement (predecessor_id);`)
    this.addSql(`
      create table agreement_party (
        agreement_id text not null references agreement (id),
        side text not null check (side in ('seller', 'buyer')),
        organization_id text,
        name text not null,
        name_key text not null,
        tax_code text,
        phone text,
        province_code char(2),
        commune_code char(5),
        primary key (agreement_id, side)
      );
    `)
    this.addSql(`create index agreement_party_organization on agreement_party (organization_id);`)
    this.addSql(`
      create table agreement_version (
        agreement_id text not null references agreement (id),
        number integer not null,
        state text not null check (state in ('proposed', 'agreed', 'declined', 'superseded')),
        terms jsonb not null,
        hash char(64) not null,
        proposed_side text check (proposed_side in ('seller', 'buyer')),
        proposed_by_id text not null,
        proposed_by text not null,
        proposed_at timestamptz not null,
        reason text not null,
        agreed_on date,
        document_id text,
        primary key (agreement_id, number)
      );
    `)
    // One change at a time: whoever wants another answers the one that lies there first.
    this.addSql(
      `create unique index agreement_version_proposed on agreement_version (agreement_id) where state = 'proposed';`,
    )
    // What was signed stays what it was.
    this.addSql(`
      create function agreement_version_keeps_its_terms() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or new.terms is distinct from old.terms or new.hash is distinct from old.hash then
          raise exception 'the terms of a version do not change: propose another version';
        end if;
        return new;
      end $$;
    `)
    this.addSql(`
      create trigger agreement_version_kept before update or delete on agreement_version
        for each row execute function agreement_version_keeps_its_terms();
    `)
    this.addSql(`
      create table agreement_signature (
        agreement_id text not null,
        version_number integer not null,
        side text not null check (side in ('seller', 'buyer')),
        hash char(64) not null,
        way text not null check (way in ('system', 'paper')),
        name text not null,
        member_id text not null,
        signed_on date not null,
        signed_at timestamptz not null,
        primary key (agreement_id, version_number, side),
        foreign key (agreement_id, version_number) references agreement_version (agreement_id, number)
      );
    `)
    // Lines of the version in force, for whatever sums them.
    this.addSql(`
      create table agreement_line (
        id text primary key,
        agreement_id text not null references agreement (id),
        position integer not null,
        is_current boolean not null,
        product_id text,
        title text not null,
        ocop_group text not null,
        quantity numeric not null check (quantity > 0),
        unit text not null,
        pack_grams integer check (pack_grams > 0),
        tolerance_percent integer not null,
        price jsonb not null,
        schedule jsonb not null
      );
    `)
    this.addSql(`create index agreement_line_agreement on agreement_line (agreement_id, position);`)
    this.addSql(`create index agreement_line_product on agreement_line (product_id) where product_id is not null;`)
    this.addSql(`
      create table agreement_delivery (
        id text primary key,
        agreement_id text not null references agreement (id),
        line_id text not null references agreement_line (id),
        kind text not null check (kind in ('delivery', 'return')),
        returns_id text references agreement_delivery (id),
        state text not null check (state in ('awaiting', 'corrected', 'disputed', 'confirmed', 'withdrawn')),
        delivered_on date not null,
        quantity numeric not null check (quantity > 0),
        unit text not null,
        -- The same quantity in the unit of its line.
        line_quantity numeric not null check (line_quantity > 0),
        price_vnd bigint,
        value_vnd bigint not null check (value_vnd >= 0),
        grade text not null,
        note text not null,
        document_id text,
        content_hash char(64) not null,
        recorded_side text not null check (recorded_side in ('seller', 'buyer')),
        recorded_by_id text not null,
        recorded_by text not null,
        recorded_at timestamptz not null,
        answered_quantity numeric check (answered_quantity > 0),
        answered_unit text,
        answered_line_quantity numeric,
        answered_price_vnd bigint,
        answered_value_vnd bigint,
        counted text check (counted in ('recorded', 'answered')),
        accepted_line_quantity numeric check (accepted_line_quantity >= 0),
        answer_reason text,
        answered_by text,
        answered_at timestamptz,
        check ((kind = 'return') = (returns_id is not null)),
        check ((state = 'confirmed') = (counted is not null))
      );
    `)
    this.addSql(`create index agreement_delivery_agreement on agreement_delivery (agreement_id, delivered_on desc);`)
    this.addSql(`create index agreement_delivery_returns on agreement_delivery (returns_id);`)
    this.addSql(`
      create table agreement_payment (
        id text primary key,
        agreement_id text not null references agreement (id),
        paid_on date not null,
        amount_vnd bigint not null check (amount_vnd > 0),
        note text not null,
        recorded_by_id text not null,
        recorded_by text not null,
        recorded_at timestamptz not null
      );
    `)
    this.addSql(`create index agreement_payment_agreement on agreement_payment (agreement_id);`)
  }

  override async down(): Promise<void> {
    for (const table of [
      "agreement_payment",
      "agreement_delivery",
      "agreement_line",
      "agreement_signature",
      "agreement_version",
      "agreement_party",
      "agreement",
      "conference",
    ])
      this.addSql(`drop table if exists ${table};`)
    this.addSql(`drop function if exists agreement_version_keeps_its_terms;`)
  }
}
