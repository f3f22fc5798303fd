import NextLink from "next/link";
import type { ComponentProps } from "react";

export type LinkProps = ComponentProps<typeof NextLink>;

/**
 * Every link inside the portal. Pages are made per request, so fetching each link in sight ahead of a click would ask
 * the server twenty times for a page of twenty links; a link is fetched when it is followed.
 */
export function Link(props: LinkProps) {
  return <NextLink prefetch={false} {...props} />;
}
