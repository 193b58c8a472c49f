import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122030000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table order_group (
        id text primary key,
        code text not null unique,
        cart_id text not null unique,
        customer_id text,
        contact_name text not null,
        contact_phone text not null,
        contact_email text,
        province_code char(2),
        province_name text,
        commune_code char(5),
        commune_name text,
        address_line text,
        note text,
        locale text not null,
        subtotal_vnd bigint not null check (subtotal_vnd >= 0),
        delivery_vnd bigint not null check (delivery_vnd >= 0),
        total_vnd bigint not null check (total_vnd = subtotal_vnd + delivery_vnd),
        card_session_id text unique,
        card_payment_intent_id text unique,
        card_url text,
        card_expires_at timestamptz,
        placed_at timestamptz not null
      );
    `)
    this.addSql(`create index order_group_customer on order_group (customer_id, placed_at desc);`)
    this.addSql(`
      create table order_part (
        order_id text primary key,
        order_group_id text not null references order_group (id),
        position integer not null,
        organization_id text not null,
        state text not null,
        payment_method text not null check (payment_method in ('cod', 'vietqr', 'card')),
        payment_state text not null check (payment_state in ('awaiting', 'received', 'refunded', 'cancelled')),
        payment_collection_id text not null,
        transfer jsonb,
        delivery_name text,
        tracking_number text,
        item_count integer not null,
        subtotal_vnd bigint not null,
        delivery_vnd bigint not null,
        total_vnd bigint not null check (total_vnd = subtotal_vnd + delivery_vnd),
        placed_at timestamptz not null,
        unique (order_group_id, position)
      );
    `)
    this.addSql(`create index order_part_organization on order_part (organization_id, state, placed_at desc);`)
    this.addSql(`
      create table order_part_line (
        line_item_id text primary key,
        order_id text not null references order_part (order_id),
        position integer not null,
        product_id text not null,
        variant_id text not null,
        handle text not null,
        title text not null,
        title_en text not null,
        unit text not null,
        unit_en text not null,
        ocop_group text not null,
        stars integer,
        certificate_number text,
        quantity integer not null check (quantity > 0),
        unit_price_vnd bigint not null,
        subtotal_vnd bigint not null check (subtotal_vnd = quantity * unit_price_vnd),
        commission_basis_points integer not null,
        commission_vnd bigint not null,
        vat_basis_points integer,
        booking_date date,
        picture jsonb
      );
    `)
    this.addSql(`create index order_part_line_order on order_part_line (order_id, position);`)
    this.addSql(`
      create table order_step (
        id text primary key,
        order_id text not null references order_part (order_id),
        state text not null,
        at timestamptz not null,
        actor_type text not null,
        actor_id text,
        actor_name text,
        reason text
      );
    `)
    this.addSql(`create index order_step_order on order_step (order_id, at);`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists order_step;`)
    this.addSql(`drop table if exists order_part_line;`)
    this.addSql(`drop table if exists order_part;`)
    this.addSql(`drop table if exists order_group;`)
  }
}
