/** Next calls this once, when a server starts: it reads the open texts before the first visitor searches. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { rememberOpenTexts } = await import("@/lib/search/index/postgres-engine");
  // A database that is not there yet is met, and told, by the first who needs it.
  rememberOpenTexts().catch(() => undefined);
}
