type PartyProps = { label: string; name: string; phone: string | null; lines: readonly (string | null)[] }

/** Who sends, who receives. */
export function Party({ label, name, phone, lines }: PartyProps) {
  return (
    <section>
      <h2 className="text-sm font-normal text-ink-soft print:text-ink">{label}</h2>
      <p className="text-lg font-semibold">{name}</p>
      {phone ? <p className="figures text-lg font-semibold">{phone}</p> : null}
      {lines.map((line) => (line ? <p key={line}>{line}</p> : null))}
    </section>
  )
}
