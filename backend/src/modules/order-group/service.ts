import { generateEntityId } from "@medusajs/framework/utils"
import type { Database } from "../../database/database"
import { listOrderGroups, viewOrderGroup } from "./view"
import type { NewOrderGroup, NewOrderMoney, NewOrderPart, NewOrderPartLine, NewOrderStep } from "./records"

/** Purchases and their parts: one Medusa order for each cooperative under one public code. */
export class OrderGroupModuleService {
  readonly view = viewOrderGroup
  readonly listOfCustomer = listOrderGroups

  /** False when the public code is already taken: the caller makes another. */
  async insertGroup(db: Database, group: NewOrderGroup): Promise<boolean> {
    const inserted = await db("order_group").insert(group).onConflict("code").ignore().returning("id")
    return inserted.length === 1
  }

  async insertParts(
    db: Database,
    parts: readonly NewOrderPart[],
    lines: readonly NewOrderPartLine[],
    steps: readonly NewOrderStep[],
  ): Promise<void> {
    await db("order_part").insert(
      parts.map((part) => ({ ...part, transfer: part.transfer === null ? null : JSON.stringify(part.transfer) })),
    )
    await db("order_part_line").insert(
      lines.map((line) => ({ ...line, picture: line.picture === null ? null : JSON.stringify(line.picture) })),
    )
    await this.insertSteps(db, steps)
  }

  async insertSteps(db: Database, steps: readonly NewOrderStep[]): Promise<void> {
    await db("order_step").insert([...steps])
  }

  /** Money that came or went without a member's doing: a card's. */
  async insertMoney(db: Database, money: NewOrderMoney): Promise<void> {
    await db("order_part_money").insert({ id: generateEntityId("", "ordmon"), ...money })
  }

  /** The purchase a cart became, if it did. */
  async ofCart(db: Database, cartId: string): Promise<{ code: string; orderIds: string[] } | null> {
    const rows = await db("order_group")
      .join("order_part", "order_part.order_group_id", "order_group.id")
      .where({ cart_id: cartId })
      .orderBy("position")
      .select<{ code: string; order_id: string }[]>("code", "order_id")
    const [first] = rows
    return first === undefined ? null : { code: first.code, orderIds: rows.map(({ order_id }) => order_id) }
  }
}
