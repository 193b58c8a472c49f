import type { ErrorCode } from "@lienket/contracts"
import type { Locale } from "./locale"
import { en } from "./messages/en"
import { vi } from "./messages/vi"

const catalogues = { vi, en }

/** The sentence for a refusal in the reader's language, its placeholders filled. */
export const messageOf = (
  code: ErrorCode,
  locale: Locale,
  values: Readonly<Record<string, string | number>> = {},
): string => catalogues[locale][code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""))
