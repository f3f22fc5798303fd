import { type Role, roles } from "@/lib/access/roles";
import type { ActionRow, PageRow } from "./surfaces";

/** Whoever sees anything that a forum takes up, by hand; which points of it is tested in tests/forums/agenda.test.ts. */
const seesSome = roles.filter((role) => role !== "end_user" && role !== "supplier_environmental_officer");

/** Who takes part in a forum, by hand as everywhere in the matrix: the security group's officers see its record and no figures. */
const officers: readonly Role[] = [
  "supplier_security_officer",
  "customer_security_officer",
  "information_security_coordinator",
];
const takesPart: readonly Role[] = [
  "bam",
  "delivery_manager",
  "tam",
  "incident_manager",
  "change_manager",
  "contract_owner",
  "it_manager",
  "it_service_owner",
  "it_change_owner",
];
const keepsForum: readonly Role[] = ["bam", "delivery_manager", "tam", "incident_manager"];
const keepsCab: readonly Role[] = ["change_manager", "delivery_manager"];
const figures = "/o/{org}/forums/figures";
const meetings = "/o/{org}/forums/meetings";
const list = "/o/{org}/forums/actions";

export const forumPages: readonly PageRow[] = [
  { route: "/o/[org]/forums", path: "/o/{org}/forums", may: seesSome },
  { route: "/o/[org]/forums/meetings", path: meetings, may: [...takesPart, ...officers] },
  { route: "/o/[org]/forums/actions", path: `${list}?state=all`, may: [...takesPart, ...officers] },
  { route: "/o/[org]/forums/figures", path: figures, may: takesPart },
  { route: "/o/[org]/forums/figures/export", path: `${figures}/export?chart=held`, may: takesPart },
];

const nobody = "00000000-0000-4000-8000-000000000000";
const row = (
  action: string,
  page: string,
  { may, forum, fields }: { may: readonly Role[]; forum: string; fields: Record<string, string> },
): ActionRow => ({ action, page, may, state: true, fields: { org: "{org}", forum, ...fields } });

/** Each passes its schema and names a time, a meeting or an action that there is not; a number agreed for a far month shows nowhere. */
export const forumActions: readonly ActionRow[] = [
  row("planForumMeetingAction", meetings, {
    ...{ may: keepsCab, forum: "cab" },
    fields: { at: "2099-13-01T09:00", materialDays: "5" },
  }),
  row("moveForumMeetingAction", meetings, {
    ...{ may: keepsForum, forum: "operative" },
    fields: { meeting: nobody, at: "2099-13-01T09:00", materialDays: "5" },
  }),
  row("handOutForumMaterialAction", meetings, {
    ...{ may: keepsForum, forum: "tactical" },
    fields: { meeting: nobody, on: "2026-01-01" },
  }),
  row("holdForumMeetingAction", meetings, {
    ...{ may: ["supplier_security_officer"], forum: "security" },
    fields: { meeting: nobody, on: "2026-01-01" },
  }),
  row("callOffForumMeetingAction", meetings, {
    ...{ may: keepsForum, forum: "strategic" },
    fields: { meeting: nobody, reason: "Matris" },
  }),
  row("agreeForumMeetingsAction", meetings, {
    ...{ may: keepsForum, forum: "strategic" },
    fields: { from: "2099-01", perYear: "1" },
  }),
  row("addForumActionAction", list, {
    ...{ may: keepsForum, forum: "operative" },
    fields: { meeting: `operative:${nobody}`, title: "Matris", owner: nobody, due: "2099-01-01" },
  }),
  row("moveForumActionAction", list, {
    ...{ may: keepsForum, forum: "operative" },
    fields: { action: nobody, due: "2099-01-01" },
  }),
  row("finishForumActionAction", list, {
    ...{ may: takesPart, forum: "operative" },
    fields: { action: nobody, on: "2026-01-01" },
  }),
  row("withdrawForumActionAction", list, {
    ...{ may: ["supplier_security_officer"], forum: "security" },
    fields: { action: nobody, reason: "Matris" },
  }),
];
