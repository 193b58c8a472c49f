/** A person's name reduced to its initials: "Nguyễn Văn An" becomes `N*** V*** A***`. */
export function maskName(name: string): string {
  return name
    .normalize("NFC")
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => `${[...word][0] ?? ""}***`)
    .join(" ")
}
