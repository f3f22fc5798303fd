import { TextLink } from "@/components/ui/text-link";

const address = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/;

/** The text of a mail as it was written. Addresses of the portal itself can be followed; others are only shown. */
export function MailText({ text, origin }: { text: string; origin: string }) {
  const parts = text.split(address);
  return (
    <div className="max-w-prose whitespace-pre-wrap text-sm leading-relaxed wrap-anywhere">
      {parts.map((part, at) => {
        const path = part.slice(origin.length);
        // Two slashes would lead to another host.
        const isOwn = at % 2 === 1 && part.startsWith(origin) && /^$|^\/(?![/\\])/.test(path);
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text that does not change
        if (!isOwn) return <span key={at}>{part}</span>;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <TextLink key={at} href={path || "/"}>
            {part}
          </TextLink>
        );
      })}
    </div>
  );
}
