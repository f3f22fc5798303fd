import "server-only";
import { ask, type Breaker, closed, failed } from "./breaker";
import type { Asked, EngineAnswer, SearchEngine } from "./engine";
import { EngineFailure } from "./engine-failure";
import { connect } from "./meilisearch-client";
import { finderOf } from "./meilisearch-finder";
import { meilisearchServer } from "./meilisearch-server";
import { postgresEngine } from "./postgres-engine";

type Finder = Pick<SearchEngine, "name" | "find">;

export interface EngineChoice {
  /** Asks Meilisearch where there is one that may be asked, and Postgres in every other case. */
  findWithFallback(
    asked: Asked,
    audiences: readonly string[],
  ): Promise<{ engine: SearchEngine["name"]; answer: EngineAnswer }>;
  /** Since when Meilisearch has not answered this process; null while it does, or when there is none. */
  troubleSince(): number | null;
}

export function chooseBetween(preferred: Finder | null, fallback: Finder, clock: () => number): EngineChoice {
  let breaker: Breaker = closed;

  async function askPreferred(asked: Asked, audiences: readonly string[]): Promise<EngineAnswer | null> {
    if (!preferred) return null;
    const before = breaker;
    const { may, next } = ask(before, clock());
    breaker = next;
    if (!may) return null;
    try {
      const answer = await preferred.find(asked, audiences);
      if (breaker.since !== null) console.error("Meilisearch answers again.");
      breaker = closed;
      return answer;
    } catch (error) {
      const why = error instanceof Error ? error.message : "an unknown failure";
      if (error instanceof EngineFailure && error.kind === "query") {
        console.error(`${why}. It goes through Postgres.`);
        // Neither a failure nor a sign of health: whoever was to try whether it is back leaves that to the next.
        if (breaker === next) breaker = before;
        return null;
      }
      if (breaker.since === null) console.error(`${why}. Search goes through Postgres meanwhile.`);
      breaker = failed(breaker, clock());
      return null;
    }
  }

  return {
    async findWithFallback(asked, audiences) {
      const answer = await askPreferred(asked, audiences);
      if (answer && preferred) return { engine: preferred.name, answer };
      return { engine: fallback.name, answer: await fallback.find(asked, audiences) };
    },
    troubleSince: () => breaker.since,
  };
}

// Pages and routes are bundled apart: what a process has met of its engine is kept where both find it.
const known = globalThis as typeof globalThis & { samverkanEngineChoice?: EngineChoice };

/** The engines of the settings; what this process has met of Meilisearch is remembered from call to call. */
export function chooseEngine(): EngineChoice {
  known.samverkanEngineChoice ??= make();
  return known.samverkanEngineChoice;
}

function make(): EngineChoice {
  const server = meilisearchServer();
  const meilisearch = server && ({ name: "meilisearch", find: finderOf(connect(server), server.prefix) } as const);
  return chooseBetween(meilisearch, postgresEngine, Date.now);
}

/** For operators: since when searches of this process have gone through Postgres because Meilisearch does not answer. */
export function engineTrouble(): number | null {
  return known.samverkanEngineChoice?.troubleSince() ?? null;
}
