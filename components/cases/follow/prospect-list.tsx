import { Clock } from "lucide-react";

export interface ProspectInWords {
  impact: string;
  urgency: string;
  text: string;
}

/** When the case would be answered: of all combinations the chosen one is shown, by the style below, also without script. */
export function ProspectList({ prospects }: { prospects: readonly ProspectInWords[] }) {
  const style = prospects
    .map(({ impact, urgency }) => {
      const chosen = `:has(#impact-${impact}:checked):has(#urgency-${urgency}:checked)`;
      return `form${chosen} [data-prospect="${impact}-${urgency}"] { display: block }`;
    })
    .join("\n");
  return (
    <div role="status" className="flex items-start gap-2 rounded-lg bg-surface-muted px-4 py-3 text-sm">
      <style>{style}</style>
      <Clock aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-subtle" />
      <div>
        {prospects.map(({ impact, urgency, text }) => (
          <p key={`${impact}-${urgency}`} data-prospect={`${impact}-${urgency}`} className="hidden">
            {text}
          </p>
        ))}
      </div>
    </div>
  );
}
