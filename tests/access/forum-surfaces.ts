import { roles } from "@/lib/access/roles";
import type { PageRow } from "./surfaces";

/** Whoever sees anything that a forum takes up, by hand; which points of it is tested in tests/forums/agenda.test.ts. */
const seesSome = roles.filter((role) => role !== "end_user" && role !== "supplier_environmental_officer");

export const forumPages: readonly PageRow[] = [{ route: "/o/[org]/forums", path: "/o/{org}/forums", may: seesSome }];
