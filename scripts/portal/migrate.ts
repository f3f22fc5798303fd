import { appliedMigrations } from "../database/apply-migrations.mjs";
import type { Io } from "./io";
import { ownerUrl } from "./owner";

export const usage = "migrate                                  brings the database up to date and lists its migrations";

/** The migrations were applied before this ran: every command opens an up-to-date database. */
export async function run(args: string[], io: Io): Promise<void> {
  if (args.length > 0) io.misuse(`usage: ${usage}`);
  const applied = await appliedMigrations(ownerUrl());
  io.out({ applied: applied.map(({ name }) => name) }, applied.map(({ name }) => name).join("\n"));
}
