import { commands } from "./commands";
import { CommandEnd, createIo, type Io } from "./io";

const args = process.argv.slice(2).filter((arg) => arg !== "--json");
const io: Io = createIo(process.argv.includes("--json"));

process.exitCode = await main();

async function main(): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === undefined) io.misuse(await help());
    if (name === "--help" || name === "help") return show(await help());
    const load = Object.entries(commands).find(([command]) => command === name)?.[1];
    if (!load) io.misuse(`There is no command "${name}".\n\n${await help()}`);
    const command = await load();
    if (rest.includes("--help")) return show(command.usage);
    await command.run(rest, io);
    return 0;
  } catch (error) {
    return report(error, io);
  } finally {
    await closeDatabase();
  }
}

/** People read the help on standard output when they asked for it; the exit code then is 0. */
function show(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

async function help(): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = loaded.flatMap(({ usage }) =>
    usage
      .trim()
      .split("\n")
      .map((line) => `  ${line}`),
  );
  return `npm run portal -- <command> [--json]\n\n${lines.join("\n")}`;
}

function report(error: unknown, { json }: Io): number {
  const message = error instanceof Error ? error.message : String(error);
  const exitCode = error instanceof CommandEnd ? error.exitCode : 1;
  const details = error instanceof CommandEnd ? error.details : undefined;
  if (json) process.stdout.write(`${JSON.stringify({ error: message, details }, null, 2)}\n`);
  else process.stderr.write(`${message}\n${details === undefined ? "" : `${JSON.stringify(details, null, 2)}\n`}`);
  if (process.env.SAMVERKAN_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return exitCode;
}

/** Open connections would keep the process alive. */
async function closeDatabase(): Promise<void> {
  if (!process.env.DATABASE_APP_URL) return;
  const { disconnect } = await import("@/lib/db");
  await disconnect();
}
