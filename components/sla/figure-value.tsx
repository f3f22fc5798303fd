import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";

interface FigureValueProps {
  /** Null where there is no data. */
  text: string | null;
  /** Where the rows behind it are; without it nothing is a click away. */
  href?: string | null;
  /** Said instead where there is none, other than that there is no data. */
  none?: string | undefined;
}

/** A figure as a tile shows it. */
export function FigureValue({ text, href = null, none }: FigureValueProps) {
  const t = useTranslations("measures");
  if (text === null) return <span className="font-medium text-ink-subtle text-xl">{none ?? t("noData")}</span>;
  if (href === null) return text;
  return (
    <TextLink href={href} className="text-ink decoration-1 decoration-line-strong/50">
      {text}
    </TextLink>
  );
}
