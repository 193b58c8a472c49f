import { defineRoute } from "@lienket/contracts"
import { z } from "zod"

// Medusa's own routes for consumers, written down as far as the shop uses them.

const credentials = z.object({ email: z.string(), password: z.string() })
const token = z.object({ token: z.string() })

const customer = z.object({
  id: z.string(),
  email: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  phone: z.string().nullable(),
})
export type Customer = z.output<typeof customer>

const customerAddress = z.object({
  id: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  phone: z.string().nullable(),
  address_1: z.string().nullable(),
  /** Name of the commune. */
  city: z.string().nullable(),
  /** Name of the province. */
  province: z.string().nullable(),
  metadata: z.record(z.string(), z.unknown()).nullable(),
  is_default_shipping: z.boolean(),
})
export type CustomerAddress = z.output<typeof customerAddress>

const addressBody = z.object({
  first_name: z.string(),
  last_name: z.string(),
  phone: z.string(),
  address_1: z.string(),
  city: z.string(),
  province: z.string(),
  country_code: z.literal("vn"),
  metadata: z.object({ province_code: z.string(), commune_code: z.string() }),
  is_default_shipping: z.boolean(),
})
export type AddressBody = z.output<typeof addressBody>

const changed = z.object({ customer: z.object({ id: z.string() }) })
const addressId = z.object({ id: z.string() })

export const registerIdentity = defineRoute({
  id: "medusa.auth.customer.register",
  method: "POST",
  path: "/auth/customer/emailpass/register",
  summary: "Takes an e-mail address and password; 401 when the address is taken",
  access: { kind: "public" },
  body: credentials,
  response: token,
})

export const signIn = defineRoute({
  id: "medusa.auth.customer.sign_in",
  method: "POST",
  path: "/auth/customer/emailpass",
  summary: "Gives a token for an e-mail address and password; 401 when they do not belong together",
  access: { kind: "public" },
  body: credentials,
  response: token,
})

export const createCustomer = defineRoute({
  id: "medusa.customers.create",
  method: "POST",
  path: "/store/customers",
  summary: "Makes the consumer an identity stands for",
  access: { kind: "customer" },
  body: z.object({
    email: z.string(),
    first_name: z.string(),
    last_name: z.string(),
    phone: z.string().optional(),
  }),
  response: z.object({ customer }),
})

export const getCustomer = defineRoute({
  id: "medusa.customers.me",
  method: "GET",
  path: "/store/customers/me",
  summary: "The signed-in consumer",
  access: { kind: "customer" },
  response: z.object({ customer }),
})

export const listAddresses = defineRoute({
  id: "medusa.customers.addresses.list",
  method: "GET",
  path: "/store/customers/me/addresses",
  summary: "The signed-in consumer's addresses",
  access: { kind: "customer" },
  query: z.object({ limit: z.int(), offset: z.int() }),
  response: z.object({ addresses: z.array(customerAddress), count: z.int() }),
})

export const createAddress = defineRoute({
  id: "medusa.customers.addresses.create",
  method: "POST",
  path: "/store/customers/me/addresses",
  summary: "Adds an address",
  access: { kind: "customer" },
  body: addressBody,
  response: changed,
})

export const changeAddress = defineRoute({
  id: "medusa.customers.addresses.change",
  method: "POST",
  path: "/store/customers/me/addresses/:id",
  summary: "Changes an address",
  access: { kind: "customer" },
  params: addressId,
  body: addressBody.partial(),
  response: changed,
})

export const deleteAddress = defineRoute({
  id: "medusa.customers.addresses.delete",
  method: "DELETE",
  path: "/store/customers/me/addresses/:id",
  summary: "Drops an address",
  access: { kind: "customer" },
  params: addressId,
  response: z.object({ deleted: z.boolean() }),
})
