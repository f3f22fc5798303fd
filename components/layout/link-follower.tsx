"use client";

import { useRouter } from "next/navigation";
import { startTransition, useEffect } from "react";
import { followedLink } from "./followed-link";

/** Follows the portal's own links without loading the page anew. Stands once, in the root layout. */
export function LinkFollower() {
  const router = useRouter();
  useEffect(() => {
    function onClick(event: MouseEvent): void {
      const link = followedLink(event);
      if (!link || event.defaultPrevented || link.dataset.follow === undefined) return;
      event.preventDefault();
      const address = link.pathname + link.search + link.hash;
      startTransition(() => router.push(address, { scroll: link.dataset.follow !== "in-place" }));
    }
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [router]);
  return null;
}
