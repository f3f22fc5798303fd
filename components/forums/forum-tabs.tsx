import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import { routes } from "@/lib/routes";

export type ForumTab = "agenda" | "meetings" | "actions" | "figures";

interface ForumTabsProps {
  org: string;
  current: ForumTab;
  /** The security group has no figures of its own, and its officers see no others. */
  mayReadFigures: boolean;
}

/** What there is to take up, meetings, action list and figures: the pages of forums. */
export function ForumTabs({ org, current, mayReadFigures }: ForumTabsProps) {
  const t = useTranslations("forums.tab");
  const { forums, forumMeetings, forumActions, forumFigures } = routes.customer;
  const pages = { agenda: forums, meetings: forumMeetings, actions: forumActions, figures: forumFigures };
  const shown = (Object.keys(pages) as ForumTab[]).filter((tab) => tab !== "figures" || mayReadFigures);
  return (
    <LinkTabs
      label={t("label")}
      items={shown.map((tab) => ({ href: pages[tab](org), label: t(tab), current: tab === current }))}
    />
  );
}
