"use client";

import { usePathname, useSearchParams } from "next/navigation";

/** The address of this page on this site, with its filters. */
export function useHere(): string {
  const query = useSearchParams().toString();
  const path = usePathname();
  return query ? `${path}?${query}` : path;
}
