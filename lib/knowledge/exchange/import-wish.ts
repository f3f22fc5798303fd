import type { DocumentFormat, Lang } from "@/lib/knowledge/source/schema";
import { parseAudienceToken } from "@/lib/knowledge/writing/audience";

/** What an import of articles was asked to do. */
export interface ImportWish {
  readonly lang: Lang;
  /** Null goes by each file's ending. */
  readonly format: DocumentFormat | null;
  /** Who reads the pages that do not say so themselves; customers by slug. */
  readonly audience: readonly string[];
  /** Null takes each page's first folder. */
  readonly section: string | null;
  /** Whose documents they become; null for nobody's. */
  readonly customer: string | null;
}

interface Surroundings {
  readonly customers: readonly string[];
  readonly sections: readonly string[];
}

/** Why nothing of it can be done, as a sentence; null when it can. */
export function complaintAbout(wish: ImportWish, { customers, sections }: Surroundings): string | null {
  const known = (names: readonly string[]) =>
    names.length === 0 ? "There is none yet." : `There are ${names.join(", ")}.`;
  if (wish.customer !== null && !customers.includes(wish.customer)) {
    return `There is no customer "${wish.customer}". ${known(customers)}`;
  }
  if (wish.section !== null && !sections.includes(wish.section)) {
    return `There is no section "${wish.section}". ${known(sections)} Without --section, each page's first folder becomes its section.`;
  }
  for (const token of wish.audience) {
    const part = parseAudienceToken(token);
    if (!part) {
      return `"${token}" is no audience. Write public, signed-in, supplier, org:<slug>, role:<role> or org:<slug>+role:<role>.`;
    }
    if ("org" in part && !customers.includes(part.org)) {
      return `The audience "${token}" names no customer. ${known(customers)}`;
    }
    if (wish.customer !== null && !("org" in part && part.org === wish.customer)) {
      return `What belongs to ${wish.customer} is for ${wish.customer} alone: write org:${wish.customer}, with or without +role:<role>, not "${token}".`;
    }
  }
  return null;
}
