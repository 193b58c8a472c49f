/** Every sentence the launcher says. Each names what to do, in terms of what the person typed. */
export const messages = {
  // The person's settings
  dotenvBrokenLine: (line: number) => `.env, line ${line}: every line must read NAME=value, or begin with #.`,
  dotenvOpenQuote: (line: number, name: string) =>
    `.env, line ${line}: the quote that opens the value of ${name} is never closed.`,
  dotenvAfterQuote: (line: number, name: string) =>
    `.env, line ${line}: there is text after the closing quote of ${name}.`,
  dotenvUnreadable: (file: string, code: string) => `${file} cannot be read (${code}).`,
  badVariable: (name: string, problem: string) => `${name} ${problem}.`,
  portTaken: (variable: string, port: number) =>
    `Port ${port} is taken by another program: stop it, or set ${variable} to a free port, as in ${variable}=${port + 10} npm start.`,
  portForbidden: (variable: string, port: number) =>
    `This user may not listen on port ${port}: set ${variable} to a port of 1024 or more.`,
  portUnusable: (variable: string, port: number, code: string) =>
    `Port ${port} cannot be listened on (${code}): set ${variable} to another.`,
  hostUnknown: (host: string) =>
    `HOST is ${host}, which is no address of this machine: leave it out, or set it to 0.0.0.0.`,
  noFreePort: () => "The system gave no free port.",
  unknownCommand: (command: string, known: readonly string[]) =>
    `There is no command ${command}; there are ${known.join(", ")}.`,
  unknownOption: (option: string, usage: string) => `${option} is not understood here; write ${usage}.`,

  // Disk and folders
  diskFilled: (place: string) =>
    `The disk is full (${place}): make room and start again; nothing that was saved is lost.`,
  diskTooSmall: (folder: string, needed: number, free: number) =>
    `A first start needs about ${needed.toFixed(1)} GB and ${folder} has ${free.toFixed(1)} GB free: make room, or set LIENKET_DATA to a folder on a larger disk.`,
  notWritable: (place: string) =>
    `${place} cannot be written by this user: use a copy of the project that you own, or set LIENKET_DATA.`,
  dataFolderUnusable: (folder: string, code: string) =>
    `The data folder ${folder} cannot be used (${code}): set LIENKET_DATA to a folder that this user can write.`,
  dataFolderInUse: (folder: string, pid: number) =>
    `Another Liên Kết works on ${folder} (process ${pid}): stop it, or set LIENKET_DATA, PORT and BACKEND_PORT to run a second copy.`,
  secretsDamaged: (file: string) =>
    `${file} is damaged: put it back from a backup, since the database in the same folder opens only with it.`,
  secretsMissing: (file: string) =>
    `${file} is missing though a database made with it is there: put it back from a backup, or move the whole folder away to begin anew.`,
  noPublishableKey: (file: string) => `The backend's bootstrap left no publishable key in ${file}.`,

  // Database
  openingDatabase: () => "Cơ sở dữ liệu · database",
  connecting: () => "Nối DATABASE_URL · connecting to DATABASE_URL",
  noPostgresForMachine: (name: string) =>
    `There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
  noAccountForPostgres: () =>
    "PostgreSQL does not run as root and this system has neither a user postgres nor nobody: start as a plain user, or set DATABASE_URL.",
  unreachable: (folder: string, code: string) =>
    `PostgreSQL does not run as root, and the user it runs as instead may not enter ${folder}${code ? ` (${code})` : ""}: start as a plain user, or move the project and LIENKET_DATA out of it, or run chmod o+x ${folder}.`,
  databasePasswordWrong: (folder: string) =>
    `The database in ${folder} was made with other secrets than those beside it: put secrets.json back from a backup.`,
  databaseDamaged: (folder: string) =>
    `${folder} is not empty and holds no database that can be opened: put it back from a backup, or move it away to begin anew.`,
  databaseStillRunning: (folder: string, pid: number) =>
    `An old database server (process ${pid}) still works on ${folder} and does not stop: end it and start again.`,
  databaseRefusesPassword: () => "DATABASE_URL: the server refuses this user or password.",
  databaseUnreachable: (reason: string) => `DATABASE_URL: the server cannot be reached (${reason}).`,
  cannotCreateDatabase: (name: string, reason: string) =>
    `DATABASE_URL: the database ${name} does not exist and cannot be created (${reason}): create it, and start again.`,
  migrating: () => "Lược đồ dữ liệu · migrating the database",
  bootstrapping: () => "Thiết lập ban đầu · first set-up",
  seeding: () => "Dữ liệu mẫu · seeding the demo",
  seedingScale: (scale: string) => `Dữ liệu mẫu · seeding (${scale})`,
  noSuchScale: (scale: string) => `There is no seed of scale ${scale} in this version.`,

  // Builds and servers
  buildingPackage: (name: string) => `Biên dịch · compiling packages/${name}`,
  buildingBackend: () => "Dựng máy chủ · building the backend",
  buildingStorefront: () => "Dựng cửa hàng · building the shop",
  waitingForBuild: () => "Another copy is building in this folder; waiting for it.",
  buildMadeNothing: (title: string, missing: string, log: string) =>
    `${title}: the tool reports success but ${missing} is missing; see ${log}.`,
  noSuchScript: (name: string, file: string) => `${file} has no script ${name}.`,
  starting: () => "Khởi động · starting backend and shop",
  cannotRun: (name: string, reason: string) => `${name} cannot be run (${reason}).`,
  childEnded: (name: string, how: string, log: string) =>
    `${name} ended with ${how}; its last lines are above, the rest is in ${log}.`,
  notHealthy: (name: string, url: string, seconds: number) =>
    `${name} did not answer at ${url} within ${seconds} s; its last lines are above.`,

  // Up, and down again
  places: {
    shop: "Cửa hàng · shop",
    cooperative: "Kênh HTX · cooperatives",
    enterprise: "Doanh nghiệp · enterprises",
    alliance: "Liên minh · alliance",
    agency: "Cơ quan · agencies",
    admin: "Quản trị · admin",
    api: "API · OpenAPI",
  },
  roles: {
    operator: "người vận hành · operator",
    allianceLead: "lãnh đạo Liên minh, Lạng Sơn · alliance lead",
    allianceOfficer: "cán bộ Liên minh, Lạng Sơn · alliance officer",
    cooperative: "quản lý HTX · cooperative manager",
    enterprise: "doanh nghiệp · enterprise",
    agency: "sở Công Thương · agency",
    consumer: "khách hàng · consumer",
  },
  demoAccounts: (password: string) => `  Tài khoản dùng thử, mật khẩu · demo accounts, password: ${password}`,
  demoIsPublic: (host: string) =>
    `  HOST is ${host} and the demo accounts have a public password: use LIENKET_SEED=none for anything real.`,
  operatorSetup: (url: string) =>
    `  Liên kết dùng một lần để tạo người vận hành · one-time link that creates the operator:\n  ${url}`,
  dataAndStop: (folder: string) => `  Dữ liệu · data: ${folder}   Dừng · stop: Ctrl-C`,
  stopping: () => "Đang dừng · stopping",
  stopped: () => "Đã dừng, dữ liệu còn nguyên · stopped, nothing lost",
  cutShort: (cause: string) => `Đã dừng giữa chừng · cut short by ${cause}.`,
  killed: () => "Killed; the database recovers at the next start.",
  stillStarting: (folder: string) => `The copy that works on ${folder} is still starting: wait for its ready line.`,
  notRunning: (folder: string) => `Nothing works on ${folder}.`,
  didNotStop: (pid: number) => `Process ${pid} was told to stop and is still there.`,

  // Tests and benchmarks
  partHeading: (part: string) => `\n── ${part} ${"─".repeat(Math.max(3, 60 - part.length))}`,
  partResult: (part: string, passed: number, failed: number, elapsed: string) =>
    `${part}: ${passed} passed, ${failed} failed (${elapsed})`,
  total: (passed: number, failed: number) => `${passed} passed, ${failed} failed`,
  partCouldNotRun: (part: string, reason: string) => `${part} could not run: ${reason}`,
  noResults: (part: string, how: string) => `${part} left no results (${how}).`,
  unknownPart: (part: string, known: readonly string[]) => `There is no part ${part}; there are ${known.join(", ")}.`,
  check: { types: "types", lint: "lint", format: "format" },
  externalThere: (names: readonly string[]) => `External services named by the environment: ${names.join(", ")}.`,
  externalNone: (variables: readonly string[]) => `No external service is named: set ${variables.join(", ")}.`,
  noSuchBenchmark: (name: string, known: readonly string[]) =>
    known.length === 0
      ? `There is no benchmark ${name} yet.`
      : `There is no benchmark ${name}; there are ${known.join(", ")}.`,
} as const
