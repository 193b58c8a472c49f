import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126061000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table order_part
        add column due_vnd bigint,
        add column received_vnd bigint not null default 0,
        add column sent_back_vnd bigint not null default 0;
    `)
    this.addSql(`
      update order_part
         set due_vnd = case when state in ('refused', 'parcel_refused', 'returned', 'cancelled') then 0 else total_vnd end,
             received_vnd = case when payment_state in ('received', 'refunded') then total_vnd else 0 end,
             sent_back_vnd = case when payment_state = 'refunded' then total_vnd else 0 end;
    `)
    this.addSql(`
      alter table order_part
        alter column due_vnd set not null,
        add constraint order_part_due check (due_vnd between 0 and total_vnd),
        add constraint order_part_sent_back check (sent_back_vnd between 0 and received_vnd);
    `)
    this.addSql(`
      alter table order_part_line
        add column packed_quantity integer,
        add column undelivered_quantity integer not null default 0 check (undelivered_quantity >= 0),
        add column returned_quantity integer not null default 0 check (returned_quantity >= 0),
        add constraint order_part_line_kept check (undelivered_quantity + returned_quantity <= quantity);
    `)
    this.addSql(`
      update order_part_line l
         set packed_quantity = l.quantity
        from order_part p
       where p.order_id = l.order_id and p.state in ('packed', 'shipped', 'delivered', 'parcel_refused', 'returned');
    `)
    this.addSql(`
      create table order_part_change (
        id text primary key,
        order_id text not null references order_part (order_id),
        kind text not null check (kind in ('shortfall', 'return')),
        reason_kind text check (reason_kind in ('damaged', 'wrong_goods', 'missing', 'quality', 'other')),
        reason text not null,
        evidence jsonb not null default '[]',
        lines jsonb not null,
        value_vnd bigint not null check (value_vnd >= 0),
        actor_id text not null,
        actor_name text not null,
        at timestamptz not null
      );
    `)
    this.addSql(`create index order_part_change_order on order_part_change (order_id, at);`)
    this.addSql(`
      create table order_part_money (
        id text primary key,
        order_id text not null references order_part (order_id),
        organization_id text not null,
        direction text not null check (direction in ('in', 'out')),
        amount_vnd bigint not null check (amount_vnd > 0),
        business_date date not null,
        note text,
        actor_id text,
        actor_name text,
        recorded_at timestamptz not null
      );
    `)
    this.addSql(`create index order_part_money_order on order_part_money (order_id, recorded_at);`)
    this.addSql(`create index order_part_money_organization on order_part_money (organization_id, business_date);`)
    // Money that was recorded before there was a list of it: on the day the order was delivered, or placed.
    this.addSql(`
      insert into order_part_money (id, order_id, organization_id, direction, amount_vnd, business_date, recorded_at)
      select 'ordmon_' || m.direction || '_' || p.order_id, p.order_id, p.organization_id, m.direction, p.total_vnd,
             (s.at at time zone 'Asia/Ho_Chi_Minh')::date, s.at
        from order_part p
        cross join lateral (select coalesce(max(at) filter (where state = 'delivered'), max(at), p.placed_at) as at
                              from order_step where order_id = p.order_id) s
        join (values ('in'), ('out')) as m (direction)
          on m.direction = 'in' and p.received_vnd > 0 or m.direction = 'out' and p.sent_back_vnd > 0
       where p.total_vnd > 0;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists order_part_money;`)
    this.addSql(`drop table if exists order_part_change;`)
    this.addSql(`
      alter table order_part_line
        drop column if exists packed_quantity, drop column if exists undelivered_quantity, drop column if exists returned_quantity;
    `)
    this.addSql(`
      alter table order_part
        drop column if exists due_vnd, drop column if exists received_vnd, drop column if exists sent_back_vnd;
    `)
  }
}
