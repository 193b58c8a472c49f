import { agenciesOf, findAgency, insertAgency, updateAgency } from "./agencies"
import { findLink, insertLink, useLinks } from "./links"
import {
  appendEvent,
  askedOf,
  eventsOf,
  findObstacle,
  insertAsked,
  insertObstacle,
  lockObstacle,
  updateObstacle,
} from "./obstacles"
import { awaitedObstacles, takeReminder } from "./reminders"
import { insertSettings, settingsInForce, settingsOf } from "./settings"

/** Obstacles and petitions, the agencies that are asked about them, and how an alliance handles them. */
export class ObstacleModuleService {
  readonly insertAgency = insertAgency
  readonly updateAgency = updateAgency
  readonly agenciesOf = agenciesOf
  readonly findAgency = findAgency
  readonly settingsOf = settingsOf
  readonly settingsInForce = settingsInForce
  readonly insertSettings = insertSettings
  readonly insertObstacle = insertObstacle
  readonly findObstacle = findObstacle
  readonly lockObstacle = lockObstacle
  readonly updateObstacle = updateObstacle
  readonly insertAsked = insertAsked
  readonly askedOf = askedOf
  readonly appendEvent = appendEvent
  readonly eventsOf = eventsOf
  readonly insertLink = insertLink
  readonly findLink = findLink
  readonly useLinks = useLinks
  readonly awaitedObstacles = awaitedObstacles
  readonly takeReminder = takeReminder
}
