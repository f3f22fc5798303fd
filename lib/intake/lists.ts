import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Profile } from "./profile";
import { Refusal } from "./refusal";

/** Names of a customer that cases refer to by key. `want` gathers, `make` writes those that are new. */
interface NameList {
  want(key: string, name: string): void;
  make(): Promise<void>;
}

/** The customer's services: new ones are made only when the profile says so, and not without limit. */
export async function ensureServices(scope: Scope, orgId: string, profile: Profile): Promise<NameList> {
  const { create, limit, column } = profile.service;
  const rows = await scope.db.service.findMany({ where: { orgId }, select: { key: true, position: true } });
  const position = Math.max(0, ...rows.map((row) => row.position));
  let made = 0;
  return gather(rows, async (wanted) => {
    const names = wanted.map(({ name }) => name);
    if (!create) {
      throw new Refusal(
        `The customer has no service ${names.map((name) => `"${name}"`).join(", ")}. Map it in the profile, or write service.create: true.`,
        { missing: names },
      );
    }
    if (made + wanted.length > limit) {
      throw new Refusal(
        `The column "${column}" would make more than ${limit} services; map it, or raise service.limit.`,
      );
    }
    await scope.db.service.createMany({
      data: wanted.map(({ key, name }, index) => ({ orgId, key, name, position: position + made + index + 1 })),
    });
    made += wanted.length;
  });
}

/** The customer's sites: made as they are met. */
export async function ensureSites(scope: Scope, orgId: string): Promise<NameList> {
  const rows = await scope.db.site.findMany({ where: { orgId }, select: { key: true } });
  return gather(rows, async (wanted) => {
    await scope.db.site.createMany({ data: wanted.map(({ key, name }) => ({ orgId, key, name })) });
  });
}

function gather(
  existing: readonly { key: string }[],
  write: (wanted: { key: string; name: string }[]) => Promise<void>,
): NameList {
  const known = new Set(existing.map(({ key }) => key));
  const wanted = new Map<string, string>();
  return {
    want(key, name) {
      if (!known.has(key)) wanted.set(key, name);
    },
    async make() {
      if (wanted.size === 0) return;
      await write([...wanted].map(([key, name]) => ({ key, name })));
      for (const key of wanted.keys()) known.add(key);
      wanted.clear();
    },
  };
}
