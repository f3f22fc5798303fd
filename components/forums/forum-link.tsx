import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/routes";

/** Words that lead to where something stands on a forum's list. */
export function ForumLink({ org, place, words }: { org: string; place: string; words: ReactNode }) {
  return <TextLink href={routes.customer.forums(org, place)}>{words}</TextLink>;
}
