// Runs before anything is installed, on whatever Node there is: Node's own modules only, and no syntax newer
// than Node 12, so that a Node that is too old gets a sentence and not a stack.
import { spawn } from "child_process"
import { createHash } from "crypto"
import fs from "fs"
import path from "path"
import { fileURLToPath } from "url"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..")
const nodeModules = path.join(root, "node_modules")
const stampFile = path.join(nodeModules, ".lienket-install")
const lockFile = path.join(root, ".cache", "install.lock")
const bytesForInstall = 1.5e9
const heartbeatMs = 2000

const messages = {
  nodeTooOld: (version) =>
    `Liên Kết cần Node.js 20.19 trở lên (dòng 22: từ 22.12), máy đang có ${version}. / Liên Kết needs Node.js 20.19 or newer (22.12 or newer on line 22); this is ${version}.`,
  noLockfile: (file) => `${file} is missing, so nothing can be installed: take a complete copy of the project.`,
  notWritable: (folder) =>
    `The packages have to be installed and ${folder} cannot be written by this user: use a copy of the project that you own.`,
  diskFull: (folder, free) =>
    `Installing needs about 1.5 GB and ${folder} has ${(free / 1e9).toFixed(1)} GB free: make room and start again.`,
  diskFilled: (folder) => `The disk that holds ${folder} is full: make room and start again.`,
  network: (code) =>
    `The package registry cannot be reached (${code}): check the network or npm's registry setting and start again.`,
  lockfileStale: () => "package-lock.json does not agree with package.json: run npm install and commit both.",
  npmMissing: () => "npm was not found: install it together with Node.js and start again.",
  installFailed: (code) => `npm ci ended with code ${code}; its last lines are above.`,
  waiting: () => "Another copy is installing the packages here; waiting for it.",
  installing: () => "Cài đặt các gói · installing packages",
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function nodeIsSupported(version) {
  const parts = version.replace(/^v/, "").split(".").map(Number)
  const major = parts[0]
  const minor = parts[1]
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major > 22
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"))
  } catch (error) {
    if (error.code === "ENOENT" || error instanceof SyntaxError) return null
    throw error
  }
}

function wantedStamp() {
  const lockfile = path.join(root, "package-lock.json")
  if (!fs.existsSync(lockfile)) fail(messages.noLockfile(lockfile))
  const hash = createHash("sha256").update(fs.readFileSync(lockfile)).digest("hex")
  return `${hash} ${process.platform}-${process.arch}\n`
}

/** npm writes its own list of what it installed last of all, so a list that agrees with the lockfile is a whole install. */
function npmInstalledTheSame() {
  const installed = readJson(path.join(nodeModules, ".package-lock.json"))
  const locked = readJson(path.join(root, "package-lock.json"))
  if (!installed || !installed.packages || !locked || !locked.packages) return false
  return Object.keys(locked.packages).every((name) => {
    const wanted = locked.packages[name]
    if (!name.includes("node_modules/") || wanted.link || wanted.optional || wanted.devOptional) return true
    const found = installed.packages[name]
    return found !== undefined && found.version === wanted.version && found.integrity === wanted.integrity
  })
}

function isInstalled() {
  const wanted = wantedStamp()
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === wanted) return true
  if (!npmInstalledTheSame()) return false
  try {
    writeStamp(wanted)
  } catch (error) {
    if (error.code !== "EACCES" && error.code !== "EROFS" && error.code !== "EPERM") throw error
  }
  return true
}

function writeStamp(content) {
  const draft = `${stampFile}.${process.pid}`
  fs.writeFileSync(draft, content)
  fs.renameSync(draft, stampFile)
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}

function lockIsHeld() {
  try {
    const pid = Number(fs.readFileSync(lockFile, "utf8"))
    const silentFor = Date.now() - fs.statSync(lockFile).mtimeMs
    return silentFor < heartbeatMs * 5 && (pid === 0 || (pid !== process.pid && isAlive(pid)))
  } catch (error) {
    if (error.code === "ENOENT") return false
    throw error
  }
}

function tryLock() {
  try {
    fs.writeFileSync(lockFile, String(process.pid), { flag: "wx" })
    return true
  } catch (error) {
    if (error.code === "EEXIST") return false
    throw error
  }
}

async function withInstallLock(work) {
  fs.mkdirSync(path.dirname(lockFile), { recursive: true })
  let told = false
  while (!tryLock()) {
    if (!lockIsHeld()) {
      fs.rmSync(lockFile, { force: true })
      continue
    }
    if (!told) process.stdout.write(`${messages.waiting()}\n`)
    told = true
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  const heartbeat = setInterval(() => {
    const now = new Date()
    fs.utimes(lockFile, now, now, () => undefined)
  }, heartbeatMs)
  const unlock = () => fs.rmSync(lockFile, { force: true })
  process.on("exit", unlock)
  try {
    await work()
  } finally {
    clearInterval(heartbeat)
    process.removeListener("exit", unlock)
    unlock()
  }
}

function showElapsed(title) {
  const started = Date.now()
  const live = process.stdout.isTTY && !process.env.CI
  const seconds = () => Math.round((Date.now() - started) / 1000)
  process.stdout.write(live ? `${title} …` : `${title} …\n`)
  const timer = setInterval(
    () => process.stdout.write(live ? `\r${title} … ${seconds()} s` : `  ${title} … ${seconds()} s\n`),
    live ? 1000 : 10000,
  )
  return (mark) => {
    clearInterval(timer)
    process.stdout.write(`${live ? "\r" : ""}${mark} ${title} (${seconds()} s)\n`)
  }
}

function npmCommand() {
  const running = process.env.npm_execpath
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error"]
  if (running && /npm-cli\.c?js$/.test(running)) return [process.execPath, [running].concat(args)]
  return ["npm", args]
}

function explainInstallFailure(output, code) {
  if (/ENOSPC/.test(output)) fail(messages.diskFilled(root))
  if (/\b(EACCES|EROFS|EPERM)\b/.test(output)) fail(messages.notWritable(root))
  const network = /\b(ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ERR_SOCKET_TIMEOUT)\b/.exec(output)
  if (network) fail(messages.network(network[1]))
  if (/can only install (packages )?with an existing package-lock|are in sync/.test(output))
    fail(messages.lockfileStale())
  process.stderr.write(`${output.split("\n").slice(-20).join("\n")}\n`)
  fail(messages.installFailed(code))
}

/** `npm ci`; the stamp is written last, so an install that was cut short is done again. */
async function install() {
  if (isInstalled()) return
  const free = fs.statfsSync(root)
  if (free.bavail * free.bsize < bytesForInstall) fail(messages.diskFull(root, free.bavail * free.bsize))
  fs.rmSync(stampFile, { force: true })

  const environment = Object.assign({}, process.env)
  delete environment.NODE_ENV
  const [command, args] = npmCommand()
  const done = showElapsed(messages.installing())
  const npm = spawn(command, args, { cwd: root, env: environment, stdio: ["ignore", "pipe", "pipe"] })
  let output = ""
  const keep = (chunk) => {
    output = (output + chunk).slice(-20000)
  }
  npm.stdout.on("data", keep)
  npm.stderr.on("data", keep)
  let interrupted = false
  const interrupt = (signal) => {
    interrupted = true
    npm.kill(signal)
  }
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"]
  signals.forEach((signal) => process.on(signal, interrupt))
  const code = await new Promise((resolve) => {
    npm.on("error", () => resolve("ENOENT"))
    npm.on("close", (status, signal) => resolve(status === null ? signal : status))
  })
  signals.forEach((signal) => process.removeListener(signal, interrupt))
  done(code === 0 ? "✓" : "✗")
  if (interrupted) process.exit(130)
  if (code === "ENOENT") fail(messages.npmMissing())
  if (code !== 0) explainInstallFailure(output, code)
  writeStamp(wantedStamp())
}

/** Hands over to the launcher proper; it alone decides what a signal means, here they only pass through. */
function run(args) {
  const child = spawn(process.execPath, ["--import", "tsx", "packages/launcher/src/main.ts"].concat(args), {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  })
  ;["SIGINT", "SIGTERM", "SIGHUP"].forEach((signal) => process.on(signal, () => child.kill(signal)))
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid
    // npm killed with -9 cannot pass the signal on; its death is seen here instead.
    const watch = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(watch)
      child.kill("SIGTERM")
    }, 1000)
    watch.unref()
  }
  child.on("exit", (code) => process.exit(code === null ? 1 : code))
}

async function main() {
  if (!nodeIsSupported(process.version)) fail(messages.nodeTooOld(process.version))
  try {
    if (!isInstalled()) await withInstallLock(install)
  } catch (error) {
    if (error.code === "ENOSPC") fail(messages.diskFilled(root))
    if (["EACCES", "EROFS", "EPERM"].includes(error.code)) fail(messages.notWritable(root))
    throw error
  }
  run(process.argv.slice(2))
}

void main()
