/** The number of something that happened, ringed: the same above the drawing and in the list below it. */
export function MarkSign({ sign }: { sign: string }) {
  return (
    <span className="inline-grid h-4 min-w-4 place-content-center rounded-full border border-line-strong bg-surface px-0.5 text-[0.6875rem] text-ink-muted tabular-nums leading-none">
      {sign}
    </span>
  );
}
