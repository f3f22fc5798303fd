import { useTranslations } from "next-intl";
import { Children, isValidElement, type ReactNode } from "react";
import { StepTick, StepTicks, type TickLabels } from "./step-ticks";

/** What a reader has ticked in a guide, and how a tick is kept. */
export interface GuideProgress {
  documentId: string;
  /** Names of the steps ticked, as `markSteps` gave them. */
  ticked: readonly string[];
  signedIn: boolean;
  /** Keeps a tick for someone who has signed in; without it ticks stay in the reader's browser. */
  save?: (form: FormData) => Promise<{ status: string }>;
}

export interface StepProps {
  title: string;
  /** Set by the compiler, not by the author. */
  id?: string;
  children?: ReactNode;
}

const list = "my-6 grid list-none gap-0 ps-0 [counter-reset:step]";
const number =
  "before:absolute before:-start-[15px] before:top-0 before:grid before:size-7 before:place-items-center before:rounded-full before:border before:border-accent-line before:bg-accent-soft before:font-semibold before:text-accent before:text-sm before:content-[counter(step)]";
const ticked =
  "not-print:[&:has(>div>label>[data-tick]:checked)]:before:border-good-solid/40 not-print:[&:has(>div>label>[data-tick]:checked)]:before:bg-good-soft not-print:[&:has(>div>label>[data-tick]:checked)]:before:text-good not-print:[&:has(>div>label>[data-tick]:checked)]:before:content-['✓']";

/** Steps to follow in order, numbered by the list itself. With `progress` the reader can tick them. */
export function Steps({ progress, children }: { progress?: GuideProgress; children?: ReactNode }) {
  const t = useTranslations("article.steps");
  const steps = Children.toArray(children).flatMap((child) =>
    isValidElement<StepProps>(child) && child.props.title ? [child.props] : [],
  );
  const names = steps.flatMap(({ id }) => id ?? []);
  if (!progress || names.length !== steps.length || steps.length < 2) {
    return (
      <ol className={list}>
        {steps.map((step) => (
          <Item key={step.title} {...step} />
        ))}
      </ol>
    );
  }
  const { documentId, signedIn, save } = progress;
  const count = names.length;
  const labels: TickLabels = {
    region: t("label"),
    // Worded here for every number of ticks, so that the browser needs no messages and no formatter.
    done: Array.from({ length: count + 1 }, (_, done) =>
      done === 0 ? t("count", { count }) : done === count ? t("all", { count }) : t("done", { done, count }),
    ),
    resume: names.map((_, i) => t("resume", { step: i + 1 })),
    reset: t("reset"),
    failed: t("failed"),
  };
  return (
    <StepTicks
      documentId={documentId}
      names={names}
      ticked={names.filter((name) => progress.ticked.includes(name))}
      save={signedIn ? save : undefined}
      labels={labels}
    >
      <ol className={list}>
        {steps.map((step, i) => (
          <Item
            key={step.id}
            {...step}
            tick={
              <StepTick
                name={step.id ?? ""}
                label={t("tick")}
                full={t("tickStep", { step: i + 1, title: step.title })}
              />
            }
          />
        ))}
      </ol>
    </StepTicks>
  );
}

function Item({ title, id, tick, children }: StepProps & { tick?: ReactNode }) {
  return (
    <li
      id={id}
      className={`relative my-0 ms-3.5 scroll-mt-24 border-line border-s-2 ps-7 pb-6 [counter-increment:step] last:border-transparent last:pb-0 ${number} ${ticked}`}
    >
      <div className="mb-1 flex items-start justify-between gap-3 pt-0.5">
        <p className="my-0 min-w-0 font-semibold">{title}</p>
        {tick}
      </div>
      <div className="[&>:first-child]:mt-0 [&>:last-child]:mb-0">{children}</div>
    </li>
  );
}

/** Read by `Steps`, which draws it. */
export function Step({ children }: StepProps) {
  return children;
}
