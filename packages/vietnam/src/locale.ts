/** The two languages the platform speaks; Vietnamese is the default everywhere. */
export type Locale = "vi" | "en"
