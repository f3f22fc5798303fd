import type { TestProject } from "vitest/node";
import { startWorld, type World } from "./portal";

declare module "vitest" {
  export interface ProvidedContext {
    world: Pick<World, "urls">;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const world = await startWorld();
  project.provide("world", { urls: world.urls });
  return () => world.stop();
}
