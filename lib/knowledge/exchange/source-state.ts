/** How a text that comes from a file stands in the portal, in one language. */
export interface KnownText {
  /** Number of the newest version; null when there is none. */
  readonly latest: number | null;
  /** The newest version that came from a file. */
  readonly file: {
    readonly number: number;
    readonly hash: string;
    readonly format: string;
    /** Taken away because its file was. */
    readonly isGone: boolean;
  } | null;
  /** Somebody has written on it, put an older text back or unpublished it since the file came. */
  readonly isEdited: boolean;
  /** What readers see: the version, and the hash that its code was made with. */
  readonly published: { readonly version: number; readonly hash: string } | null;
}

export interface FileText {
  /** Of the source by itself. */
  readonly hash: string;
  /** Of the source and the compiler. */
  readonly compiledHash: string;
  readonly format: string;
}

/** Publish it as a new version, publish the same version again, keep it as a draft beside what was written, or nothing. */
export type Decision = "publish" | "again" | "draft" | "unchanged";

/** What is written in the portal is never overwritten by a file; a file that says what it said before changes nothing. */
export function decide(known: KnownText | undefined, file: FileText): Decision {
  if (!known || known.latest === null) return "publish";
  const { file: last, published, isEdited } = known;
  if (last?.hash !== file.hash || last.format !== file.format) return isEdited ? "draft" : "publish";
  if (last.isGone) return isEdited ? "unchanged" : "again";
  const isStale = published?.version === last.number && published.hash !== file.compiledHash;
  return isStale ? "again" : "unchanged";
}

interface VersionRow {
  readonly number: number;
  readonly origin: string;
  readonly state: string;
  readonly note: string;
  readonly format: string;
  readonly sourceHash: string;
}

/** The note on a version whose file was removed. */
export const goneNote = "file removed";

const isFromFile = ({ origin }: VersionRow) => origin === "content" || origin === "import";

export function knownText(
  versions: readonly VersionRow[],
  published: { readonly version: number; readonly sourceHash: string } | null,
): KnownText {
  const ordered = versions.toSorted((a, b) => a.number - b.number);
  const last = ordered.findLast(isFromFile);
  const shown = ordered.find(({ number }) => number === published?.version);
  const isGone = last?.note === goneNote;
  const isWrittenOn = ordered.some((version) => version.number > (last?.number ?? 0) && !isFromFile(version));
  const isWithdrawn = published === null && last !== undefined && !isGone;
  return {
    latest: ordered.at(-1)?.number ?? null,
    file: last ? { number: last.number, hash: last.sourceHash, format: last.format, isGone } : null,
    isEdited: isWrittenOn || isWithdrawn || (shown !== undefined && !isFromFile(shown)),
    published: published && { version: published.version, hash: published.sourceHash },
  };
}
