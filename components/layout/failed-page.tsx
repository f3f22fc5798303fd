"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import en from "@/lib/i18n/messages/en/errors.json";
import sv from "@/lib/i18n/messages/sv/errors.json";
import { PlainFrame } from "./plain-frame";
import { WayOn } from "./way-on";

const neverChanges = () => () => undefined;

export interface FailedPageProps {
  /** The digest under which the server logged what failed. */
  code?: string;
  retry: () => void;
}

/** Brings its own words: whatever failed may have been the part that makes them. */
export default function FailedPage({ code, retry }: FailedPageProps) {
  const english = useSyncExternalStore(
    neverChanges,
    () => document.documentElement.lang === "en",
    () => false,
  );
  const locale = english ? "en" : "sv";
  const { failedPage, wayOn } = english ? en : sv;
  return (
    <PlainFrame locale={locale} words={wayOn}>
      <title>{failedPage.title}</title>
      <WayOn
        locale={locale}
        words={wayOn}
        title={failedPage.title}
        lead={failedPage.lead}
        code={code && `${failedPage.code} ${code}`}
        action={
          <Button variant="primary" onClick={() => retry()}>
            {failedPage.retry}
          </Button>
        }
      />
    </PlainFrame>
  );
}
