import type { ReactNode } from "react";

/** Steps to follow in order, numbered by the list itself. */
export function Steps({ children }: { children?: ReactNode }) {
  return <ol className="my-6 grid list-none gap-0 ps-0 [counter-reset:step]">{children}</ol>;
}

export function Step({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <li className="relative my-0 border-line border-s-2 pb-6 ps-7 ms-3.5 [counter-increment:step] before:absolute before:-start-[15px] before:top-0 before:grid before:size-7 before:place-items-center before:rounded-full before:border before:border-accent-line before:bg-accent-soft before:font-semibold before:text-accent before:text-sm before:content-[counter(step)] last:border-transparent last:pb-0">
      <p className="mt-0 mb-1 pt-0.5 font-semibold">{title}</p>
      <div className="[&>:first-child]:mt-0 [&>:last-child]:mb-0">{children}</div>
    </li>
  );
}
