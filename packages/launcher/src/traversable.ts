import { spawnSync } from "node:child_process"
import { statSync } from "node:fs"
import path from "node:path"
import type { Account } from "./processes"

/** Whether the account can open `target`, asked of the system itself: access lists and mounts count too. */
export function canReach(account: Account, target: string): boolean {
  const probe = spawnSync("/bin/sh", ["-c", 'test -r "$1" && test -x "$1"', "sh", target], { ...account, cwd: "/" })
  return probe.status === 0
}

interface Mode {
  uid: number
  gid: number
  mode: number
}

/**
 * The first folder on the way to `target` (itself included) that the account may not pass through, by its
 * permission bits; undefined when they let it pass.
 */
export function firstBarrier(
  account: Account,
  target: string,
  modeOf: (folder: string) => Mode = statSync,
): string | undefined {
  const steps: string[] = []
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    steps.unshift(folder)
    if (folder === path.dirname(folder)) break
  }
  return steps.find((folder) => !mayPass(account, modeOf(folder)))
}

/** Only the first class that fits counts, as in POSIX: an owner without the bit is not helped by the others' bit. */
function mayPass(account: Account, { uid, gid, mode }: Mode): boolean {
  if (uid === account.uid) return (mode & 0o100) !== 0
  if (gid === account.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}
