"use client";

import { type ReactNode, useRef } from "react";

export interface ZoomPictureProps {
  href: string;
  alt: string;
  label: string;
  closeLabel: string;
  children: ReactNode;
}

/** The picture as a link to itself; with script it opens in a dialog, which gives the focus back when it closes. */
export function ZoomPicture({ href, alt, label, closeLabel, children }: ZoomPictureProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <a
        href={href}
        aria-label={label}
        target="_blank"
        rel="noreferrer"
        aria-haspopup="dialog"
        className="inline-block cursor-zoom-in rounded-lg"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          dialog.current?.showModal();
        }}
      >
        {children}
      </a>
      <dialog
        ref={dialog}
        aria-label={alt}
        className="m-auto max-h-[96dvh] max-w-[96vw] rounded-xl border border-line bg-surface p-3 text-ink shadow-popup backdrop:bg-scrim"
      >
        <form method="dialog" className="mb-2 flex justify-end">
          <button type="submit" className="rounded px-3 py-1 text-sm hover:bg-surface-hover">
            {closeLabel}
          </button>
        </form>
        {/* biome-ignore lint/performance/noImgElement: the same stored picture, at its own size */}
        <img src={href} alt={alt} loading="lazy" className="max-h-[84dvh] w-auto max-w-full object-contain" />
      </dialog>
    </>
  );
}
