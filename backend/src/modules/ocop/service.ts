/** OCOP groups and their rules, product profiles, certificates. */
export class OcopModuleService {}
