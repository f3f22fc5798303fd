import type { Permission } from "@/lib/access/permissions";

/** The forums of domain.md, in the order in which they are shown. */
export const forums = ["cab", "operative", "tactical", "security", "strategic"] as const;
export type Forum = (typeof forums)[number];

export function isForum(value: unknown): value is Forum {
  return forums.some((forum) => forum === value);
}

/** What it takes to see a forum's meetings and action list, and to keep them; row-level security has the same in `app.forum_orgs`. */
export const forumRights = {
  cab: { read: "forums.read", write: "forums.write_cab" },
  operative: { read: "forums.read", write: "forums.write" },
  tactical: { read: "forums.read", write: "forums.write" },
  security: { read: "forums.read_security", write: "forums.write_security" },
  strategic: { read: "forums.read", write: "forums.write" },
} as const satisfies Record<Forum, { read: Permission; write: Permission }>;

type Holds = (permission: Permission) => boolean;

/** The forums that a viewer takes part in, or keeps. */
export function forumsFor(deed: "read" | "write", holds: Holds): Forum[] {
  return forums.filter((forum) => holds(forumRights[forum][deed]));
}

/** The security group's record is for its officers alone, and part of no figure. */
export function countsInFigures(forum: Forum): boolean {
  return forum !== "security";
}

/** What the audit trail tells beside the deed: nothing where those who read the trail may not see the forum's record. */
export function tracedOf<Told extends object>(forum: Forum, told: Told): Partial<Told & { forum: Forum }> {
  return countsInFigures(forum) ? { forum, ...told } : {};
}
