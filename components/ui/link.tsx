import type { ComponentProps } from "react";

export type LinkProps = ComponentProps<"a"> & {
  href: string;
  /** False keeps the place on the page, for a link that only narrows what it shows. */
  scroll?: boolean;
};

/**
 * Every link inside the portal: a plain element, which `LinkFollower` follows without loading the page anew. A page of
 * forty links then has one piece of script for all of them, not one for each, and nothing is fetched before it is asked for.
 */
export function Link({ scroll = true, ...props }: LinkProps) {
  return <a data-follow={scroll ? "to-top" : "in-place"} {...props} />;
}
