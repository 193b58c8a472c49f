export { communeBelongsTo, communesOf, findCommune, type Commune } from "./communes"
export { formerNamesOf, successorsOf, type FormerCommune, type FormerPlace, type Successor } from "./mergers"
export { findProvince, provinceFormedFrom, provinces, type Province } from "./provinces"
