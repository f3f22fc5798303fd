import { LogOut, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Link } from "@/components/ui/link";
import { routes } from "@/lib/routes";
import { DropDown, dropDownItemStyle } from "./drop-down";
import type { ShellViewer } from "./types";

export interface UserMenuProps {
  viewer: ShellViewer;
  signOutAction?: (form: FormData) => Promise<void>;
}

export function UserMenu({ viewer, signOutAction }: UserMenuProps) {
  const t = useTranslations("shell.user");
  return (
    <DropDown
      id="user-menu"
      label={t("menu", { name: viewer.name })}
      button={<Avatar initials={viewer.initials} />}
      buttonClassName="rounded-full"
      align="end"
      className="max-w-72"
    >
      <div className="-mx-1 mb-1 border-line border-b px-3.5 pt-1.5 pb-2.5">
        <p className="truncate font-medium">{viewer.name}</p>
        <p className="truncate text-ink-subtle text-xs">{viewer.email}</p>
      </div>
      <Link href={routes.account()} className={dropDownItemStyle}>
        <UserRound aria-hidden />
        {t("account")}
      </Link>
      {signOutAction && (
        <form action={signOutAction}>
          <button type="submit" className={dropDownItemStyle}>
            <LogOut aria-hidden />
            {t("signOut")}
          </button>
        </form>
      )}
    </DropDown>
  );
}
