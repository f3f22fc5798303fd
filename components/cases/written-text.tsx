import { Fragment } from "react";
import { cn } from "@/components/ui/class-names";
import { TextLink } from "@/components/ui/text-link";
import { withOwnLinks } from "@/lib/cases/own-links";

interface WrittenTextProps {
  text: string;
  /** The portal's own, as messages write it. */
  origin: string;
  className?: string;
}

/** What somebody wrote, line for line; the portal's own addresses in it lead there. */
export function WrittenText({ text, origin, className }: WrittenTextProps) {
  const parts = withOwnLinks(text, origin);
  return (
    <p className={cn("max-w-prose whitespace-pre-line wrap-anywhere", className)}>
      {parts.map((part, index) =>
        typeof part === "string" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places
          <Fragment key={index}>{part}</Fragment>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places
          <TextLink key={index} href={part.path}>
            {part.address}
          </TextLink>
        ),
      )}
    </p>
  );
}
