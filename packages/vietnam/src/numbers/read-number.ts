export type NumberRefusal = "not_a_number" | "ambiguous_number"

export type NumberReading = { ok: true; value: string } | { ok: false; code: NumberRefusal }

/**
 * Reads a number as it is written in Vietnam: a dot groups thousands, a comma
 * starts the decimals (`1.036` is 1036, `1,5` is one and a half). The value is a
 * plain decimal string. `1.5` fits neither rule and is refused, not guessed;
 * `1,250,000` can only be English grouping and is taken.
 */
export function readNumber(text: string): NumberReading {
  const written = text.trim()
  if (!/^\d[\d.,]*$/.test(written)) return { ok: false, code: "not_a_number" }

  if (/^\d+(,\d+)?$/.test(written)) return accept(written.replace(",", "."))
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(written)) {
    return accept(written.replace(/\./g, "").replace(",", "."))
  }
  if (/^[1-9]\d{0,2}(,\d{3}){2,}$/.test(written)) return accept(written.replace(/,/g, ""))

  return { ok: false, code: "ambiguous_number" }
}

function accept(decimal: string): NumberReading {
  const [whole = "0", fraction = ""] = decimal.split(".")
  const significant = fraction.replace(/0+$/, "")
  const digits = whole.replace(/^0+(?=\d)/, "")
  return { ok: true, value: significant === "" ? digits : `${digits}.${significant}` }
}
