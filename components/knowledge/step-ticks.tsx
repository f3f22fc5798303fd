"use client";

import { createContext, type ReactNode, use, useEffect, useState, useTransition } from "react";

export interface TickLabels {
  region: string;
  /** By how many are done. */
  done: readonly string[];
  /** By the step to go on with. */
  resume: readonly string[];
  reset: string;
  failed: string;
}

interface Ticks {
  ticked: readonly string[];
  tick(names: readonly string[], on: boolean): void;
}

const TicksContext = createContext<Ticks | null>(null);

export interface StepTicksProps {
  documentId: string;
  names: readonly string[];
  ticked: readonly string[];
  /** Absent for a reader who has not signed in; the ticks then stay in this browser. */
  save?: (form: FormData) => Promise<{ status: string }>;
  labels: TickLabels;
  children: ReactNode;
}

/** How far a reader has come in one list of steps, above the list. Without script the list is only numbered. */
export function StepTicks({ documentId, names, ticked: known, save, labels, children }: StepTicksProps) {
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [, begin] = useTransition();
  const place = `steps:${documentId}`;

  // What this browser remembers is known only here, so the first drawing is the server's.
  useEffect(() => {
    const kept = save ? known : remembered(place).filter((name) => names.includes(name));
    setTicked((current) => current ?? kept);
  }, [save, known, names, place]);

  const tick = (changed: readonly string[], on: boolean) => {
    const before = ticked ?? [];
    const after = names.filter((name) => (changed.includes(name) ? on : before.includes(name)));
    setTicked(after);
    setFailed(false);
    if (!save) return remember(place, names, after);
    begin(async () => {
      const form = new FormData();
      form.set("document", documentId);
      form.set("steps", changed.join(" "));
      form.set("ticked", on ? "true" : "false");
      const outcome = await save(form).catch(() => null);
      if (outcome?.status === "done") return;
      setTicked(before);
      setFailed(true);
    });
  };

  const done = ticked ?? known;
  const next = names.findIndex((name) => !done.includes(name));
  return (
    <TicksContext value={ticked && { ticked, tick }}>
      <div className="my-6">
        <section
          aria-label={labels.region}
          data-print="hide"
          className="flex min-h-8 flex-wrap items-center gap-x-4 text-ink-muted text-sm"
        >
          <span aria-live="polite" className="font-medium">
            {labels.done[done.length]}
          </span>
          {done.length > 0 && next >= 0 && (
            <a href={`#${names[next]}`} className="rounded-sm py-1 text-accent underline">
              {labels.resume[next]}
            </a>
          )}
          {ticked && ticked.length > 0 && (
            <button
              type="button"
              className="rounded-sm py-1 underline hover:text-ink"
              onClick={() => tick(ticked, false)}
            >
              {labels.reset}
            </button>
          )}
          {failed && (
            <span role="alert" className="text-bad">
              {labels.failed}
            </span>
          )}
        </section>
        {children}
      </div>
    </TicksContext>
  );
}

export function StepTick({ name, label, full }: { name: string; label: string; full: string }) {
  const ticks = use(TicksContext);
  if (!ticks) return null;
  return (
    <label
      data-print="hide"
      className="flex min-h-7 shrink-0 cursor-pointer items-center gap-2 rounded-sm text-ink-muted text-sm hover:text-ink"
    >
      <input
        type="checkbox"
        data-tick
        aria-label={full}
        checked={ticks.ticked.includes(name)}
        onChange={(event) => ticks.tick([name], event.target.checked)}
        className="size-4.5"
      />
      {label}
    </label>
  );
}

function remembered(place: string): string[] {
  try {
    return (localStorage.getItem(place) ?? "").split(" ").filter(Boolean);
  } catch {
    // Storage may be turned off; the ticks then last as long as the page.
    return [];
  }
}

function remember(place: string, names: readonly string[], ticked: readonly string[]): void {
  try {
    const others = remembered(place).filter((name) => !names.includes(name));
    const all = [...others, ...ticked];
    if (all.length > 0) localStorage.setItem(place, all.join(" "));
    else localStorage.removeItem(place);
  } catch {
    return;
  }
}
