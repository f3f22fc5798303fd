"use server";

import * as z from "zod";
import { type ActionResult, runAction } from "@/lib/access/action";
import { can } from "@/lib/access/viewer";
import { routes } from "@/lib/routes";
import { changeLayout, resetLayout } from "./commands";
import { layoutChanges, permitted, tileIds, usualLayout } from "./layout";

const org = z.string().min(1).max(100);
const home = ({ org: slug }: { org: string }) => routes.customer.home(slug);

export async function arrangeTileAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "arrangeTile",
      schema: z.object({ org, tile: z.enum(tileIds), change: z.enum(layoutChanges) }),
      permission: "customer.open",
      run: async ({ scope, viewer, org: customer, input }) => {
        const { id = "" } = customer ?? {};
        const seen = permitted(usualLayout, (permission) => can(viewer, permission, id)).map((tile) => tile.id);
        await changeLayout(scope, id, { id: input.tile, change: input.change, seen }, new Date());
        return "overview.saved";
      },
      revalidate: home,
    },
    form,
  );
}

export async function resetTilesAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "resetTiles",
      schema: z.object({ org }),
      permission: "customer.open",
      run: async ({ scope, org: customer }) => {
        await resetLayout(scope, customer?.id ?? "");
        return "overview.saved";
      },
      revalidate: home,
    },
    form,
  );
}
