import "server-only";
import type { Permission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { localDateAt } from "@/lib/time/local-date";
import { supplierRolesWith } from "./rights";

export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: "sv" | "en";
}

/**
 * The supplier's people who hold a permission with a customer; without a customer, with any. Of those whom the viewer may
 * see, by name.
 */
export async function staffWith(
  scope: Scope,
  permission: Permission,
  orgId: string | null,
  now: Date,
): Promise<StaffMember[]> {
  const day = new Date(`${localDateAt(now.getTime(), "Europe/Stockholm")}T00:00:00Z`);
  const running = { fromDate: { lte: day }, OR: [{ toDate: null }, { toDate: { gte: day } }] };
  const rows = await scope.db.person.findMany({
    where: {
      status: "active",
      assignments: {
        some: {
          ...running,
          role: { in: supplierRolesWith(permission) },
          ...(orgId !== null && { AND: [{ OR: [{ orgId }, { organisation: { kind: "supplier" } }] }] }),
        },
      },
    },
    select: { id: true, name: true, email: true, locale: true },
    orderBy: { name: "asc" },
  });
  return rows.map((row) => ({ ...row, locale: row.locale === "en" ? "en" : "sv" }));
}
