import { Clock } from "lucide-react";

export interface ProspectGroupInWords {
  services: readonly string[];
  categories: readonly string[];
  isDefault: boolean;
  prospects: readonly { impact: string; urgency: string; text: string }[];
}

/** When the case would be answered: of everything it may become, what is chosen is shown, by the style below, also without script. */
export function ProspectList({ groups }: { groups: readonly ProspectGroupInWords[] }) {
  const style = groups.flatMap((group, index) =>
    group.prospects.map(({ impact, urgency }) => {
      const chosen = `:has(#impact-${impact}:checked):has(#urgency-${urgency}:checked)`;
      const selectors = waysTo(group).map(
        (way) => `form${way}${chosen} [data-prospect="${index}-${impact}-${urgency}"]`,
      );
      return selectors.length === 0 ? "" : `${selectors.join(",\n")} { display: block }`;
    }),
  );
  return (
    <div role="status" className="flex items-start gap-2 rounded-lg bg-surface-muted px-4 py-3 text-sm">
      <style>{style.join("\n")}</style>
      <Clock aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-subtle" />
      <div>
        {groups.map(({ prospects }, index) =>
          prospects.map(({ impact, urgency, text }) => {
            const name = `${index}-${impact}-${urgency}`;
            return (
              <p key={name} data-prospect={name} className="hidden">
                {text}
              </p>
            );
          }),
        )}
      </div>
    </div>
  );
}

const isPlain = (key: string) => /^[\w-]+$/.test(key);

/** The choices in the form that lead to a group: its services, or no service and one of its categories, or nothing yet. */
function waysTo({ services, categories, isDefault }: ProspectGroupInWords): string[] {
  const unknown = ':has(#service option[value=""]:checked)';
  const named = services.filter(isPlain).map((key) => `#service option[value="${key}"]:checked`);
  const guessed = categories.map((key) => `#category-${key}:checked`);
  return [
    ...(named.length > 0 ? [`:has(${named.join(", ")})`] : []),
    ...(guessed.length > 0 ? [`${unknown}:has(${guessed.join(", ")})`] : []),
    ...(isDefault ? [`${unknown}:not(:has([name="category"]:checked))`] : []),
  ];
}
