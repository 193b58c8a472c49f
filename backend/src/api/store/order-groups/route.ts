import { listOrderGroups, placeOrder } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { Refusal } from "../../../http/refusal"
import { ORDER_GROUP_MODULE } from "../../../modules/order-group"
import type { OrderGroupModuleService } from "../../../modules/order-group/service"
import { openCardPayment } from "../../../workflows/card-payment/open-card-payment"
import { resolveAddress } from "../../../workflows/place-order/address"
import { placeOrderGroup } from "../../../workflows/place-order/place-order-group"

export const POST = handle(placeOrder, async ({ body, customerId = null, locale, now: at, container, db }) => {
  const { code } = await placeOrderGroup(
    container,
    {
      cartId: body.cart_id,
      customerId,
      locale,
      contact: { name: body.contact.name, phone: body.contact.phone, email: body.contact.email ?? null },
      address: resolveAddress(body.address),
      note: body.note ?? null,
      ageConfirmed: body.age_confirmed,
      deliveries: body.deliveries,
      payment: body.payment,
      expectedTotalVnd: body.expected_total_vnd ?? null,
    },
    at,
  )
  await openCardPayment(container, code, at)
  const orderGroups = container.resolve<OrderGroupModuleService>(ORDER_GROUP_MODULE)
  const group = await orderGroups.view(db, code, { customerId, phone: body.contact.phone }, locale)
  if (group === null) throw new Refusal("cart_completed", { field: "cart_id" })
  return group
})

export const GET = handle(listOrderGroups, ({ query, customerId = "", container, db }) =>
  container
    .resolve<OrderGroupModuleService>(ORDER_GROUP_MODULE)
    .listOfCustomer(db, customerId, query.limit ?? 20, query.offset ?? 0),
)
