"use client";

import { useEffect, useState } from "react";
import { followedLink } from "./followed-link";
import { useHere } from "./use-here";

/** A quick answer needs no sign that it is coming. */
const quietMs = 150;
/** A link that never changes the address, such as one that is refused, must not leave the line running. */
const longestMs = 20_000;

/** A thin line at the top while a followed link is on its way: pages have no loading state of their own. */
export function NavigationProgress() {
  const here = useHere();
  const [leaving, setLeaving] = useState<string | null>(null);
  const isShown = leaving === here;

  useEffect(() => {
    let timers: ReturnType<typeof setTimeout>[] = [];
    const stop = () => {
      for (const timer of timers) clearTimeout(timer);
      timers = [];
      setLeaving(null);
    };
    const onClick = (event: MouseEvent) => {
      if (!leadsElsewhere(event)) return;
      stop();
      timers = [setTimeout(() => setLeaving(here), quietMs), setTimeout(stop, longestMs)];
    };
    document.addEventListener("click", onClick);
    return () => {
      document.removeEventListener("click", onClick);
      for (const timer of timers) clearTimeout(timer);
    };
  }, [here]);

  if (!isShown) return null;
  return <div aria-hidden data-print="hide" data-progress className="fixed inset-x-0 top-0 z-50 h-0.5 bg-accent" />;
}

function leadsElsewhere(event: MouseEvent): boolean {
  const link = followedLink(event);
  return link !== null && link.pathname + link.search !== location.pathname + location.search;
}
