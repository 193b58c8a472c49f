/** Purchases and their parts: one Medusa order for each cooperative under one public code. */
export class OrderGroupModuleService {}
