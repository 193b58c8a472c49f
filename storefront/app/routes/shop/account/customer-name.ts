/**
 * A Vietnamese name is one name and is kept whole in Medusa's first name; what other clients have split
 * is put together in Vietnamese order, family name first.
 */
export function fullName({ first_name, last_name }: { first_name: string | null; last_name: string | null }): string {
  return [last_name, first_name].filter(Boolean).join(" ")
}
