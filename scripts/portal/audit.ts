import { inOperatorScope } from "@/lib/access/scope";
import { portalChain } from "@/lib/audit/chain";
import { type ChainCheck, verifyChain } from "@/lib/audit/queries";
import { listOrganisations } from "@/lib/organisation/directory";
import type { Io } from "./io";

export const usage = "audit verify                             recompute every audit chain; exit 1 when one is broken";

export async function run(args: string[], io: Io): Promise<void> {
  if (args.length !== 1 || args[0] !== "verify") io.misuse(`usage: ${usage}`);
  const chains = await inOperatorScope(async (scope) => {
    const organisations = await listOrganisations(scope);
    const all = [{ id: portalChain, slug: "portal" }, ...organisations];
    const checked: (ChainCheck & { slug: string })[] = [];
    for (const { id, slug } of all) checked.push({ slug, ...(await verifyChain(scope, id)) });
    return checked;
  });
  const lines = chains.map(({ slug, entries, brokenAt }) => {
    const verdict =
      brokenAt === null
        ? "whole"
        : brokenAt === "head"
          ? "CUT: entries are missing at the end"
          : `BROKEN at ${brokenAt}`;
    return `${slug.padEnd(20)} ${String(entries).padStart(8)} entries   ${verdict}`;
  });
  if (chains.some(({ brokenAt }) => brokenAt !== null))
    io.fail(`An audit chain is not as it was written.\n${lines.join("\n")}`, chains);
  io.out({ chains }, lines.join("\n"));
}
