import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { happeningKey } from "./topic-name";

export interface TopicChoiceProps {
  topics: readonly string[];
  /** What was chosen before the form came back. */
  chosen: Readonly<Record<string, string>>;
  error?: string;
}

/** What a webhook is told of. */
export function TopicChoice({ topics, chosen, error }: TopicChoiceProps) {
  const t = useTranslations("integrations");
  return (
    <fieldset aria-describedby={error ? "topics-error" : undefined}>
      <legend className="font-medium text-sm">{t("topicsLegend")}</legend>
      <div className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {topics.map((topic) => (
          <Checkbox
            key={`${topic}:${chosen[topic] ?? ""}`}
            name={topic}
            label={t(happeningKey(topic))}
            defaultChecked={chosen[topic] === "on"}
            aria-invalid={error ? true : undefined}
          />
        ))}
      </div>
      {error && (
        <p id="topics-error" className="mt-1.5 flex items-start gap-1.5 text-bad text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
