import type { ProductArtwork } from "../artwork-kind"

/** Draws the thing itself; ground and light are drawn for it. */
export type Scene = (artwork: ProductArtwork) => string
