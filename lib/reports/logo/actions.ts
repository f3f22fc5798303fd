"use server";

import { type ActionResult, runAction } from "@/lib/access/action";
import { routes } from "@/lib/routes";
import { keepLogo, removeLogo } from "./commands";
import { logoLimits } from "./limits";
import { logoSchema } from "./schema";

const page = ({ org }: { org: string }) => routes.customer.packs(org);

export async function keepLogoAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "keepLogo",
      schema: logoSchema,
      permission: "customer.manage",
      run: async ({ scope, org }) => {
        const file = form.get("logo");
        const refused = await (async () => {
          if (!(file instanceof File) || (file.size === 0 && file.name === "")) return "missing";
          if (file.size > logoLimits.bytes) return "tooLarge";
          const bytes = new Uint8Array(await file.arrayBuffer());
          return keepLogo(scope, org?.id ?? "", { name: file.name, bytes }, new Date());
        })();
        return refused === null ? "packs.logo.kept" : { refused: `packs.logo.refused.${refused}`, field: "logo" };
      },
      revalidate: page,
    },
    form,
  );
}

export async function removeLogoAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "removeLogo",
      schema: logoSchema,
      permission: "customer.manage",
      run: async ({ scope, org }) => {
        const isRemoved = await removeLogo(scope, org?.id ?? "");
        return isRemoved ? "packs.logo.removed" : { refused: "packs.logo.gone" };
      },
      revalidate: page,
    },
    form,
  );
}
