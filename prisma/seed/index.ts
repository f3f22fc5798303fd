// Loads the demonstration world into an empty database: node --conditions=react-server --import tsx prisma/seed/index.ts
import { inOperatorScope } from "@/lib/access/scope";
import { disconnect } from "@/lib/db";
import { generateWorld } from "./world";
import { isEmpty, seconds, writeWorld } from "./write";

const report = (line: string) => console.log(`  ${line}`);

async function main(): Promise<void> {
  const started = performance.now();
  const loaded = await inOperatorScope(async (scope) => {
    if (!(await isEmpty(scope))) return false;
    console.log("Loading the demonstration world …");
    const world = generateWorld();
    report(`drawn in ${seconds(started)}`);
    await writeWorld(scope, world, report);
    return true;
  });
  console.log(
    loaded
      ? `The demonstration world is loaded, ${seconds(started)}.`
      : "There is already a world in this database; nothing was changed.",
  );
}

try {
  await main();
} finally {
  await disconnect();
}
