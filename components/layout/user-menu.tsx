"use client";

import { LogOut, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { routes } from "@/lib/routes";
import type { ShellViewer } from "./types";

export interface UserMenuProps {
  viewer: ShellViewer;
  signOutAction?: (form: FormData) => Promise<void>;
}

export function UserMenu({ viewer, signOutAction }: UserMenuProps) {
  const t = useTranslations("shell.user");
  const trigger = (
    <button type="button" aria-label={t("menu", { name: viewer.name })} className="rounded-full">
      <Avatar initials={viewer.initials} />
    </button>
  );
  return (
    <Menu trigger={trigger} align="end" className="max-w-72">
      <div className="px-2.5 py-2">
        <p className="truncate font-medium">{viewer.name}</p>
        <p className="truncate text-ink-subtle text-xs">{viewer.email}</p>
      </div>
      <MenuSeparator />
      <MenuLink href={routes.account()}>
        <UserRound aria-hidden />
        {t("account")}
      </MenuLink>
      {signOutAction && (
        <MenuItem onSelect={() => startTransition(() => signOutAction(new FormData()))}>
          <LogOut aria-hidden />
          {t("signOut")}
        </MenuItem>
      )}
    </Menu>
  );
}
