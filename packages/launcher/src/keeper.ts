import { spawn, type ChildProcess } from "node:child_process"

// Lines it reads: "+ g PID" a process group, "+ d PID" the database, "- PID" gone. At the end of its input the
// launcher is dead, however it died: what is still listed is stopped, the database last.
const script = `
groups=""; databases=""
while read -r operation kind pid; do
  case "$operation$kind" in
    +g) groups="$groups $pid" ;;
    +d) databases="$databases $pid" ;;
    *) groups=$(for each in $groups; do [ "$each" = "$kind" ] || printf ' %s' "$each"; done)
       databases=$(for each in $databases; do [ "$each" = "$kind" ] || printf ' %s' "$each"; done) ;;
  esac
done
for pid in $groups; do kill -s TERM -- "-$pid" 2>/dev/null; done
tries=0
while [ $tries -lt 50 ]; do
  alive=""
  for pid in $groups; do kill -s 0 -- "-$pid" 2>/dev/null && alive=yes; done
  [ -z "$alive" ] && break
  sleep 0.1; tries=$((tries + 1))
done
for pid in $groups; do kill -s KILL -- "-$pid" 2>/dev/null; done
for pid in $databases; do kill -s INT "$pid" 2>/dev/null; done
`

/**
 * A shell that outlives the launcher just long enough to stop its children, so that `kill -9` of the launcher
 * leaves nothing running. It holds nothing but a pipe from the launcher.
 */
export class Keeper {
  private shell: ChildProcess | undefined

  watch(pid: number, kind: "group" | "database"): void {
    this.tell(`+ ${kind === "group" ? "g" : "d"} ${pid}\n`)
  }

  forget(pid: number): void {
    this.tell(`- ${pid}\n`)
  }

  private tell(line: string): void {
    this.shell ??= this.begin()
    this.shell.stdin?.write(line)
  }

  private begin(): ChildProcess {
    const shell = spawn("/bin/sh", ["-c", script], { stdio: ["pipe", "ignore", "ignore"], detached: true, cwd: "/" })
    // Without its keeper the launcher still works; only kill -9 of the launcher would leave its children behind.
    shell.on("error", () => undefined)
    shell.stdin?.on("error", () => undefined)
    shell.unref()
    return shell
  }
}
