/** Registry of organisations, members and roles. */
export class OrganizationModuleService {}
