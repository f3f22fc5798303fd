import { useTranslations } from "next-intl";
import { Children, isValidElement, type ReactNode, useId } from "react";
import { TabMemory } from "./tab-memory";

/** One of several ways, chosen in `ArticleTabs`, which reads `label`. */
export function ArticleTab({ children }: { label: string; children?: ReactNode }) {
  return children;
}

/**
 * One panel shown of several. Radio buttons and style, no script: it works before the page's code has come, the arrow
 * keys move between them, and on paper every panel is printed below its label. A group is chosen once for all articles.
 */
export function ArticleTabs({ group, children }: { group?: string; children?: ReactNode }) {
  const t = useTranslations("help");
  const name = useId();
  const tabs = Children.toArray(children).flatMap((child) =>
    isValidElement<{ label?: string; children?: ReactNode }>(child) && child.props.label
      ? [{ label: child.props.label, content: child.props.children }]
      : [],
  );
  return (
    <fieldset className="my-6 flex min-w-0 flex-wrap gap-x-1 rounded-lg border border-line bg-surface">
      <legend className="sr-only">{t("tabs")}</legend>
      {tabs.map(({ label, content }, i) => (
        <Panel key={label} id={`${name}-${i}`} name={name} label={label} first={i === 0}>
          {content}
        </Panel>
      ))}
      {group && <TabMemory group={group} name={name} />}
    </fieldset>
  );
}

interface PanelProps {
  id: string;
  name: string;
  label: string;
  first: boolean;
  children: ReactNode;
}

function Panel({ id, name, label, first, children }: PanelProps) {
  return (
    <>
      <input type="radio" id={id} name={name} value={label} defaultChecked={first} className="peer sr-only" />
      <label
        htmlFor={id}
        className="cursor-pointer border-transparent border-b-2 px-3 py-2.5 text-ink-muted text-sm first-of-type:ms-2 hover:text-ink [:checked+&]:border-accent [:checked+&]:font-medium [:checked+&]:text-ink [:focus-visible+&]:outline-2 [:focus-visible+&]:outline-focus print:w-full print:font-semibold"
      >
        {label}
      </label>
      <div className="order-1 hidden w-full min-w-0 border-line border-t px-5 py-4 print:order-none print:block [&>:first-child]:mt-0 [&>:last-child]:mb-0 [:checked+label+&]:block">
        {children}
      </div>
    </>
  );
}
