import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** argon2id is the library's default algorithm; the cost is OWASP's floor: 19 MiB, two passes, one lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (plain: string): Promise<string> => hash(plain, options);

let decoy: Promise<string> | undefined;

/** Compares with the stored hash, or with a decoy where there is none, so that an unknown person costs the same work. */
export async function passwordMatches(stored: string | null, plain: string): Promise<boolean> {
  decoy ??= hashPassword("no one has this password");
  const matches = await verify(stored ?? (await decoy), plain);
  return stored !== null && matches;
}
