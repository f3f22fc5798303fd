/** Two circles that share a part: supplier and customer. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className={className}>
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <g fill="none" stroke="var(--on-accent)" strokeWidth="2.75">
        <circle cx="12.5" cy="16" r="6" />
        <circle cx="19.5" cy="16" r="6" strokeOpacity="0.65" />
      </g>
    </svg>
  );
}

export function Wordmark({ product }: { product: string }) {
  return (
    <span className="flex items-center gap-2.5">
      <LogoMark className="size-7 shrink-0" />
      <span className="font-semibold text-[1.0625rem] tracking-tight">{product}</span>
    </span>
  );
}
