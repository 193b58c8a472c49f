/** Name of a field, what was typed into it, and what is wrong with that. */
export type FieldFactsOf = (name: string) => { name: string; defaultValue: string; error: string | undefined }
