"use client";

import { useEffect, useState } from "react";
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

/** Whether the click follows a link to another page of the portal in this tab. */
function leadsElsewhere(event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  if (link.origin !== location.origin || link.target || link.hasAttribute("download")) return false;
  return link.pathname + link.search !== location.pathname + location.search;
}
