import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The matrix is asked first: its files are small and take longest, and a long one at the end would leave a core idle. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byName = files.toSorted((a, b) => a.moduleId.localeCompare(b.moduleId, "en"));
    const isMatrix = ({ moduleId }: TestSpecification) => moduleId.includes("/matrix-");
    return [...byName.filter(isMatrix), ...byName.filter((file) => !isMatrix(file))];
  }
}

/** Tests that ask a served build over HTTP: `vitest run --config tests/server/vitest.config.ts`, after `next build`. */
export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: "server-only", replacement: `${root}tests/fixtures/server-only.ts` },
    ],
  },
  test: {
    include: ["tests/**/*.server.test.ts"],
    globalSetup: "tests/server/global-setup.ts",
    testTimeout: 1_200_000,
    hookTimeout: 120_000,
    pool: "forks",
    // A served portal and whoever asks it take turns, so that two files keep two cores busy.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
