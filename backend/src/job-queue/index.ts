import { Module } from "@medusajs/framework/utils"
import { JobQueueService } from "./service"

export const JOB_QUEUE = "job_queue"

export default Module(JOB_QUEUE, { service: JobQueueService })
