import {
  applyProducts,
  applySales,
  getProductImport,
  getProductTemplate,
  getSalesImport,
  getSalesTemplate,
  previewProducts,
  previewSales,
} from "@lienket/contracts"

import type { ImportKind } from "./import-kind"

const products = {
  preview: previewProducts,
  get: getProductImport,
  apply: applyProducts,
  template: getProductTemplate,
} as const
const sales = { preview: previewSales, get: getSalesImport, apply: applySales, template: getSalesTemplate } as const

/** The routes of the backend behind the pages of each kind of spreadsheet. */
export const routesOf = (kind: ImportKind) => (kind === "products" ? products : sales)
