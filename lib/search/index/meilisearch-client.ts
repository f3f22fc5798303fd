import "server-only";
import {
  type EnqueuedTaskPromise,
  Meilisearch,
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  MeilisearchTaskTimeOutError,
} from "meilisearch";
import { EngineFailure } from "./engine-failure";
import type { MeilisearchServer } from "./meilisearch-server";

/** The first version that takes all of our settings; the last of them to come was to be strict about numbers. */
const oldest = { major: 1, minor: 15 };
const requestMs = 10_000;
/** A task waits behind those of other indexes, and a batch of a rebuild is work. */
const taskMs = { timeout: 5 * 60_000, interval: 100 };
/** What Meilisearch says of the words it was asked. Other refusals, as of a filter or a key, meet every search. */
const ofTheQuery = new Set(["invalid_search_q", "malformed_payload"]);

export function connect({ url, apiKey }: MeilisearchServer): Meilisearch {
  return new Meilisearch({ host: url, apiKey, timeout: requestMs, clientAgents: ["Samverkan"] });
}

/** Waits until Meilisearch has done what it took on; what failed there fails here, in Meilisearch's own words. */
export async function finished(enqueued: EnqueuedTaskPromise, what: string, tolerated?: string): Promise<void> {
  const { status, error } = await exchange(async () => enqueued.waitTask(taskMs));
  if (status === "succeeded" || (tolerated !== undefined && error?.code === tolerated)) return;
  const kind = error?.code === "index_not_found" ? "missing" : "task";
  throw new EngineFailure(
    kind,
    `Meilisearch did not ${what}: ${error?.code ?? status}. ${error?.message ?? ""}`.slice(0, 300),
  );
}

/** The version it says it is; throws when that is too old. */
export async function checkVersion(client: Meilisearch, signal?: AbortSignal): Promise<string> {
  const { pkgVersion } = await exchange(() =>
    client.httpRequest.get<{ pkgVersion?: unknown }>({
      path: "version",
      ...(signal && { extraRequestInit: { signal } }),
    }),
  );
  const [, major = "", minor = ""] = /^(\d+)\.(\d+)\./.exec(String(pkgVersion)) ?? [];
  if (major === "") throw new EngineFailure("garbled", "What answers at MEILISEARCH_URL does not say a version");
  const isOld = Number(major) < oldest.major || (Number(major) === oldest.major && Number(minor) < oldest.minor);
  if (isOld) {
    throw new EngineFailure(
      "version",
      `Meilisearch ${pkgVersion} is too old: ${oldest.major}.${oldest.minor} or later is needed`,
    );
  }
  return String(pkgVersion);
}

/** Asks Meilisearch, and says in our terms why it did not answer. */
export async function exchange<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw failureOf(error);
  }
}

function failureOf(cause: unknown): EngineFailure {
  if (cause instanceof EngineFailure) return cause;
  if (cause instanceof MeilisearchTaskTimeOutError) {
    return new EngineFailure("slow", `Meilisearch did not end a task within ${taskMs.timeout / 1000} s`, { cause });
  }
  if (cause instanceof MeilisearchApiError) {
    const code = cause.cause?.code ?? `status ${cause.response.status}`;
    if (code === "index_not_found") return new EngineFailure("missing", "Meilisearch has no such index", { cause });
    if (ofTheQuery.has(code)) return new EngineFailure("query", `Meilisearch refused one query: ${code}`, { cause });
    return new EngineFailure("refused", `Meilisearch refused: ${code}`, { cause });
  }
  if (cause instanceof MeilisearchRequestError) {
    const why = cause.cause;
    const isLate =
      why instanceof MeilisearchRequestTimeOutError ||
      (why instanceof Error && (why.name === "TimeoutError" || why.name === "AbortError"));
    if (isLate) return new EngineFailure("slow", "Meilisearch did not answer in time", { cause });
    return new EngineFailure("unreachable", "Meilisearch cannot be reached", { cause });
  }
  return new EngineFailure("garbled", "Meilisearch answered something that is no answer", { cause });
}
