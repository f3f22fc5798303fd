"use client";

import { NextIntlClientProvider, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { cn } from "@/components/ui/class-names";
import { popupStyle } from "@/components/ui/popup-style";
import { routes } from "@/lib/routes";
import { InstantHits } from "./instant-hits";
import type { InstantLauncherProps } from "./instant-launcher";
import { InstantOption } from "./instant-option";
import { forgetSearches, recentSearches, rememberSearch } from "./recent-searches";
import { sendSearchEvent } from "./search-events";
import { useCombobox } from "./use-combobox";
import { useInstant } from "./use-instant";
import { useSeen } from "./use-seen";

export interface InstantBoxProps extends Omit<InstantLauncherProps, "inputId"> {
  input: HTMLInputElement;
}

/** With a translator of its own: a page to read has none. */
export default function InstantBox({ messages, ...props }: Omit<InstantBoxProps, "children">) {
  return (
    <NextIntlClientProvider locale={props.lang} messages={messages} timeZone="Europe/Stockholm">
      <Box {...props} />
    </NextIntlClientProvider>
  );
}

function Box({ input, lang, className }: Omit<InstantBoxProps, "messages">) {
  const t = useTranslations("search.instant");
  const listId = useId();
  const [text, setText] = useState(input.value);
  const [isOpen, setOpen] = useState(true);
  const [active, setActive] = useState(-1);
  const [recent, setRecent] = useState(recentSearches);
  const instant = useInstant(text, lang, "typing");
  const tellSeen = useSeen(instant, lang);

  const isEmpty = text.trim() === "";
  const hits = isEmpty ? [] : (instant?.answer.hits ?? []);
  const earlier = isEmpty ? recent : [];
  // The last of the options leads to all hits.
  const size = isEmpty ? earlier.length : hits.length > 0 ? hits.length + 1 : 0;

  useCombobox({
    input,
    listId,
    isOpen,
    size,
    active: active < size ? active : -1,
    onType(typed) {
      setText(typed);
      setActive(-1);
      setOpen(true);
    },
    onOpen() {
      setText(input.value);
      setRecent(recentSearches());
      setOpen(true);
    },
    onClose() {
      setOpen(false);
      setActive(-1);
    },
    onMove: setActive,
    onSubmit: () => rememberSearch(input.value),
  });

  function opened(rank: number, documentId: string | null): void {
    rememberSearch(text);
    tellSeen();
    if (documentId) sendSearchEvent({ event: "opened", rank, documentId });
    setOpen(false);
  }

  const isAnswered = !isEmpty && instant !== null;
  const announced = isOpen && isAnswered ? t("count", { count: hits.length }) : "";
  return (
    <>
      <p role="status" className="sr-only">
        {announced}
      </p>
      {isOpen && (size > 0 || isAnswered) && (
        <div className={cn(popupStyle, "absolute top-full z-40 mt-1.5 overflow-clip py-1 text-start", className)}>
          {isAnswered && instant.answer.corrected && (
            <p className="px-3 py-1.5 text-ink-muted text-xs">{t("corrected", { query: instant.answer.corrected })}</p>
          )}
          {isAnswered && hits.length === 0 && <p className="px-3 py-2 text-ink-muted">{t("none")}</p>}
          {size > 0 && (
            // The mouse must not take the focus from the field, which would close the list before the click.
            <div id={listId} role="listbox" aria-label={t("label")} onMouseDown={(event) => event.preventDefault()}>
              {earlier.map((query, at) => (
                <InstantOption
                  key={query}
                  listId={listId}
                  at={at}
                  active={active}
                  href={routes.help.search(lang, query)}
                  onOpen={() => setOpen(false)}
                  icon="earlier"
                >
                  {query}
                </InstantOption>
              ))}
              <InstantHits hits={hits} listId={listId} active={active} onOpen={opened} />
              {hits.length > 0 && (
                <InstantOption
                  listId={listId}
                  at={hits.length}
                  active={active}
                  href={routes.help.search(lang, text.trim())}
                  onOpen={() => opened(0, null)}
                  icon="search"
                >
                  {t("all", { query: text.trim() })}
                </InstantOption>
              )}
            </div>
          )}
          {earlier.length > 0 && (
            <div className="flex justify-end border-line border-t px-1 pt-1">
              <button
                type="button"
                className="min-h-7 rounded-md px-2 text-ink-muted text-xs hover:bg-surface-hover hover:text-ink"
                onClick={() => {
                  forgetSearches();
                  setRecent([]);
                  input.focus();
                }}
              >
                {t("forget")}
              </button>
            </div>
          )}
        </div>
      )}
    </>
  );
}
