import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"

/**
 * What tells one life of a process id from the next: the id and the moment the process began.
 * Undefined when no such process runs. A bare id is not enough: in a container that is started again
 * the same small ids belong to other programs.
 */
export function processToken(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined
  return process.platform === "linux" ? tokenFromProc(pid) : tokenFromPs(pid)
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}

function tokenFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    if (fields[0] === "Z") return undefined
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()
    return `${pid} ${fields[19]} ${boot}`
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ESRCH"))
      return undefined
    throw error
  }
}

function tokenFromPs(pid: number): string | undefined {
  try {
    const started = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim()
    return started === "" ? undefined : `${pid} ${started}`
  } catch (error) {
    // ps ends with 1 when the process has gone in the meantime.
    if (error instanceof Error && "status" in error && error.status === 1) return undefined
    throw error
  }
}
