"use client";

import { useEffect, useState } from "react";
import { routes } from "@/lib/routes";

/** A page this far from the device's own clock is an old one kept by the browser, or the clock is wrong. */
const nearMs = 30_000;

/**
 * The server's time once a second, epoch milliseconds. The device's clock is used where it agrees with the page; where it
 * does not, the server is asked. Each tick reads the clock anew, so a tab that slept is right when it wakes.
 */
export function useServerClock(serverNow: number): number {
  const [at, setAt] = useState(serverNow);
  useEffect(() => {
    let offset = 0;
    let isGone = false;
    const tick = () => setAt(Date.now() + offset);
    if (Math.abs(Date.now() - serverNow) > nearMs) {
      offset = serverNow - Date.now();
      fetch(routes.api.health(), { method: "HEAD", cache: "no-store" })
        .then((answer) => Date.parse(answer.headers.get("date") ?? ""))
        .then((date) => {
          if (isGone || Number.isNaN(date)) return;
          offset = date - Date.now();
          tick();
        })
        .catch(() => undefined);
    }
    tick();
    const timer = setInterval(tick, 1_000);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [serverNow]);
  return at;
}
