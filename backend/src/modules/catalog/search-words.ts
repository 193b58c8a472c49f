import { fold } from "@lienket/vietnam"

/**
 * The words that are compared when someone searches: without accents, capitals and marks, so that
 * "Hoà Bình", "Hòa-Bình" and "hoa binh" are the same two words. Empty for text without a letter or
 * digit that can be compared.
 */
export const searchWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
