import { localDateAt } from "@/lib/time/local-date";

/** The local date now in a zone. */
export function today(zone: string): string {
  return localDateAt(Date.now(), zone);
}
