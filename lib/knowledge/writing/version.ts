import type { Reading } from "@/lib/knowledge/source/document";
import { readYaml, splitFrontMatter } from "@/lib/knowledge/source/front-matter-yaml";
import type { Lang } from "@/lib/knowledge/source/schema";

export const versionStates = ["draft", "review", "scheduled", "published", "superseded", "withdrawn"] as const;
export type VersionState = (typeof versionStates)[number];

export const versionOrigins = ["browser", "content", "import", "restore"] as const;
export type VersionOrigin = (typeof versionOrigins)[number];

/** What can still become the published text; what is superseded comes back as a new version. */
export const publishableStates: readonly VersionState[] = ["draft", "review", "scheduled", "withdrawn", "published"];

/** What a version is called in lists, of a draft too that cannot be published as it stands. */
export function titleOf(source: string, otherwise: string): string {
  const split = splitFrontMatter(source);
  const heading = /^# +(.{1,200})$/m.exec(source)?.[1]?.trim();
  if ("code" in split) return heading ?? otherwise;
  const read = readYaml(split.yaml);
  const written = "code" in read ? undefined : titleIn(read.value);
  const guess = /^title: *["']?(.{1,200}?)["']? *$/m.exec(split.yaml)?.[1];
  return written ?? guess ?? heading ?? otherwise;
}

function titleIn(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("title" in value)) return undefined;
  return typeof value.title === "string" && value.title.trim() !== "" ? value.title.trim().slice(0, 200) : undefined;
}

/** How a stored version is read: what has a path was imported, and links by the paths of the folder it came from. */
export function readingOf(version: { format: string; path: string | null }, lang: Lang): Reading {
  const { format, path } = version;
  return { format: format === "md" ? "md" : "mdx", imported: path === null ? null : { path, lang } };
}
