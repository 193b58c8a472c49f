import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateApiKeysWorkflow,
  updateRegionsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ApiKeyType, ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "zod"
import { manualFulfillmentProvider } from "../../workflows/organization/open-selling-place"
import { cardAccount, cardProviderId } from "../../workflows/card-payment/card-account"

const fulfillmentProvider = z.object({ is_enabled: z.literal(true) })
const linked = z.array(z.object({ id: z.string() }))
const regions = z.array(
  z.object({ id: z.string(), countries: z.array(z.object({ iso_2: z.string() })), payment_providers: linked }),
)
const apiKeys = z.array(z.object({ id: z.string(), title: z.string(), token: z.string(), sales_channels: linked }))

const names = { store: "Liên Kết", region: "Việt Nam", key: "Shop" } as const
const madeByMedusa = { store: "Medusa Store", key: "Default Publishable API Key" } as const
const currency = "vnd"
const country = "vn"

export interface Installation {
  readonly salesChannelId: string
  readonly regionId: string
  readonly publishableKey: string
}

/**
 * Makes what is missing for selling in Vietnam and leaves alone what is there.
 * @throws Error when Medusa has made no store or sales channel, or fulfilment by hand is switched off.
 */
export const ensureInstallation = async (container: MedusaContainer): Promise<Installation> => {
  await requireManualFulfillment(container)
  const regionId = await ensureRegion(container)
  const salesChannelId = await ensureStore(container, regionId)
  const publishableKey = await ensureShopKey(container, salesChannelId)
  return { salesChannelId, regionId, publishableKey }
}

const requireManualFulfillment = async (container: MedusaContainer): Promise<void> => {
  const [provider] = await container
    .resolve(Modules.FULFILLMENT)
    .listFulfillmentProviders({ id: manualFulfillmentProvider })
  if (!fulfillmentProvider.safeParse(provider).success)
    throw new Error(`the fulfilment provider ${manualFulfillmentProvider} is not switched on`)
}

/** Cards come and go with the environment's keys, so every start offers the providers there are now. */
const ensureRegion = async (container: MedusaContainer): Promise<string> => {
  const providers = await container.resolve(Modules.PAYMENT).listPaymentProviders({ is_enabled: true })
  // Medusa keeps a provider enabled after its keys are gone.
  const providerIds = providers
    .map(({ id }) => id)
    .filter((id) => id !== cardProviderId || cardAccount() !== null)
    .sort()
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "region",
    fields: ["id", "countries.iso_2", "payment_providers.id"],
  })
  const region = regions.parse(data).find(({ countries }) => countries.some(({ iso_2 }) => iso_2 === country))
  if (region === undefined) {
    const { result } = await createRegionsWorkflow(container).run({
      input: {
        regions: [
          {
            name: names.region,
            currency_code: currency,
            countries: [country],
            automatic_taxes: false,
            is_tax_inclusive: true,
            payment_providers: providerIds,
          },
        ],
      },
    })
    const [created] = result
    if (created === undefined) throw new Error("the region was not created")
    return created.id
  }
  const offered = region.payment_providers.map(({ id }) => id).sort()
  if (offered.join() !== providerIds.join()) {
    await updateRegionsWorkflow(container).run({
      input: { selector: { id: region.id }, update: { payment_providers: providerIds } },
    })
  }
  return region.id
}

const ensureStore = async (container: MedusaContainer, regionId: string): Promise<string> => {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { relations: ["supported_currencies"], take: 1 })
  if (store === undefined) throw new Error("Medusa has made no store")
  const salesChannelId = store.default_sales_channel_id ?? (await oldestSalesChannel(container))

  const sellsInVnd =
    store.supported_currencies?.some((entry) => entry.is_default && entry.currency_code === currency) ?? false
  const isSet = sellsInVnd && store.default_region_id !== null && store.default_sales_channel_id !== null
  if (!isSet) {
    await updateStoresWorkflow(container).run({
      input: {
        selector: { id: store.id },
        update: {
          name: store.name === madeByMedusa.store ? names.store : store.name,
          default_region_id: store.default_region_id ?? regionId,
          default_sales_channel_id: salesChannelId,
          // Prices in Vietnam are shown with tax; the workflow turns the flag into a price preference.
          supported_currencies: [{ currency_code: currency, is_default: true, is_tax_inclusive: true }],
        },
      },
    })
  }
  return salesChannelId
}

const oldestSalesChannel = async (container: MedusaContainer): Promise<string> => {
  const [channel] = await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({}, { order: { created_at: "ASC" }, take: 1 })
  if (channel === undefined) throw new Error("Medusa has made no sales channel")
  return channel.id
}

/** Takes over the key that Medusa makes at its first start, so that there is one and its name says what it opens. */
const ensureShopKey = async (container: MedusaContainer, salesChannelId: string): Promise<string> => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "api_key",
    fields: ["id", "title", "token", "sales_channels.id"],
    filters: { type: ApiKeyType.PUBLISHABLE, revoked_at: null },
  })
  const keys = apiKeys.parse(data)
  const found = keys.find(({ title }) => title === names.key) ?? keys.find(({ title }) => title === madeByMedusa.key)
  const key = found ?? (await createShopKey(container))
  if (found?.title === madeByMedusa.key) {
    await updateApiKeysWorkflow(container).run({ input: { selector: { id: key.id }, update: { title: names.key } } })
  }
  if (!found?.sales_channels.some(({ id }) => id === salesChannelId)) {
    await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [salesChannelId] } })
  }
  return key.token
}

const createShopKey = async (container: MedusaContainer): Promise<{ id: string; token: string }> => {
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: names.key, type: ApiKeyType.PUBLISHABLE, created_by: "" }] },
  })
  const [key] = result
  if (key === undefined) throw new Error("the shop's key was not created")
  return key
}
