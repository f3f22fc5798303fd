"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { usePageKeys } from "@/components/layout/page-keys";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import { notifyDone } from "@/components/ui/toast";
import { takeCase } from "./take-case";

const rowLink = "[data-queue-row] th a";

function rowLinks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(rowLink)];
}

/** The row with the focus, or the one whose link was left last. */
function currentRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("[data-queue-row]") ?? null;
}

function step(by: 1 | -1): void {
  const links = rowLinks();
  const at = links.findIndex((link) => link.closest("[data-queue-row]") === currentRow());
  const next = at < 0 ? (by === 1 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1);
  links[next]?.focus();
  links[next]?.scrollIntoView({ block: "nearest" });
}

/** Moves through the queue by keyboard. A row is its link, which has the focus: Enter opens it as any link. */
export function QueueKeys({ filterId, writes }: { filterId: string; writes: boolean }) {
  const t = useTranslations("caseDesk.keys");
  const words = useTranslations();
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);

  const take = useCallback(async () => {
    const { org, ref } = currentRow()?.dataset ?? {};
    if (!org || !ref) return;
    const result = await takeCase({ org, ref }).catch(() => null);
    if (result?.status === "done") {
      setRefusal(null);
      notifyDone(words(result.messageKey as never));
      router.refresh();
    } else setRefusal(result?.status === "error" ? result.messageKey : "errors.unavailable");
  }, [router, words]);

  const keys = useMemo(
    () => [
      { key: "j", label: t("next"), run: () => step(1) },
      { key: "k", label: t("previous"), run: () => step(-1) },
      ...(writes ? [{ key: "a", label: t("take"), run: () => void take() }] : []),
      { key: "/", label: t("filter"), run: () => document.getElementById(filterId)?.focus() },
    ],
    [t, take, filterId, writes],
  );
  usePageKeys(keys);

  return (
    <div className="grid gap-3">
      <div aria-live="polite" className="empty:hidden">
        {refusal && <Notice kind="error">{words(refusal as never)}</Notice>}
      </div>
      <p data-print="hide" className="flex flex-wrap gap-x-4 gap-y-1 text-ink-subtle text-xs max-lg:hidden">
        {[...keys.slice(0, 2), { key: "Enter", label: t("open") }, ...keys.slice(2)].map(({ key, label }) => (
          <span key={key} className="inline-flex items-center gap-1.5">
            <Kbd>{key.length === 1 ? key.toUpperCase() : key}</Kbd> {label}
          </span>
        ))}
      </p>
    </div>
  );
}
