import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { commands } from "./commands";
import { createIo } from "./io";

const names = Object.keys(commands) as (keyof typeof commands)[];
const io = createIo(false);

test("every file here with a usage is a command of the help", async () => {
  const files = readdirSync(new URL(".", import.meta.url)).flatMap((file) => /^([a-z-]+)\.ts$/.exec(file)?.[1] ?? []);
  const modules = await Promise.all(
    files
      .filter((file) => file !== "main")
      .map(async (file) => ({ file, usage: (await import(`../portal/${file}.ts`)).usage })),
  );
  const spoken = modules.filter(({ usage }) => typeof usage === "string");
  const help = (await Promise.all(names.map(async (name) => (await commands[name]()).usage))).join("\n");
  for (const { file, usage } of spoken) expect(help, file).toContain(usage);
});

test.each(names)("%s begins its usage with its name and fits a terminal", async (name) => {
  const { usage } = await commands[name]();
  expect(usage.startsWith(name)).toBe(true);
  for (const line of usage.split("\n")) expect(line.length, line).toBeLessThanOrEqual(118);
});

test.each(names)("%s refuses an option it does not know and says what it takes", async (name) => {
  const { run, usage } = await commands[name]();
  for (const args of [["--no-such-option"], ["no-such-thing", "--no-such-option=1"]]) {
    const ending = run(args, io);
    await expect(ending, args.join(" ")).rejects.toMatchObject({ exitCode: 2 });
    await expect(ending).rejects.toThrow(usage.split("\n")[0]);
  }
});
