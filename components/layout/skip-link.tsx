export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#main"
      data-print="hide"
      className="fixed start-4 top-2 z-50 -translate-y-16 rounded-lg border border-accent bg-surface px-4 py-2 font-medium text-accent text-sm focus:translate-y-0"
    >
      {label}
    </a>
  );
}
