import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { type Persona, personaAudiences, personaKey, personasOf } from "./persona";
import { inAudienceScope, inScope, type Scope } from "./scope";
import { getViewer } from "./session";
import { audiencesOf, type Viewer } from "./viewer";

export const personaCookie = "view-as";

export interface Reader {
  readonly viewer: Viewer;
  /** Whom an editor reads as; null reads as oneself. */
  readonly persona: Persona | null;
}

/** Who reads the help centre, and as whom. A cookie that names somebody one may not read as is as good as none. */
export const getReader = cache(async (): Promise<Reader> => {
  const viewer = await getViewer();
  const wanted = (await cookies()).get(personaCookie)?.value;
  const persona = wanted ? personasOf(viewer).find((candidate) => personaKey(candidate) === wanted) : undefined;
  return { viewer, persona: persona ?? null };
});

/** Reading the help centre: as oneself, or with a persona's audiences and no right besides. */
export async function inReaderScope<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const { viewer, persona } = await getReader();
  if (!persona || viewer.kind === "anonymous") return inScope(viewer, work);
  return inAudienceScope(personaAudiences(persona, viewer), work);
}

/** The audiences of whoever reads, for what is asked before a scope is opened. */
export async function readerAudiences(): Promise<readonly string[]> {
  const { viewer, persona } = await getReader();
  if (!persona || viewer.kind === "anonymous") return audiencesOf(viewer);
  return personaAudiences(persona, viewer);
}
