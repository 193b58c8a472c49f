import obstacle from "./obstacle.json"
import upload from "./upload.json"

export const messages = { obstacle, upload }
export type ObstacleMessages = typeof messages
