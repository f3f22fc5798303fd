import { NavIcon } from "./nav-icon";
import { NavLink } from "./nav-link";
import type { NavGroup } from "./types";

export interface NavListProps {
  groups: readonly NavGroup[];
  label: string;
}

export function NavList({ groups, label }: NavListProps) {
  const all = groups.flatMap((group) => group.items.map((item) => item.href));
  return (
    <nav aria-label={label} className="grid gap-5">
      {groups.map((group) => (
        <div key={group.label ?? group.items[0]?.href}>
          {group.label && (
            <p className="wrap-anywhere mb-1.5 px-2.5 font-medium text-ink-subtle text-xs">{group.label}</p>
          )}
          <ul className="grid gap-0.5">
            {group.items.map((item) => (
              <li key={item.href}>
                <NavLink href={item.href} all={all}>
                  <NavIcon name={item.icon} className="size-4.5 shrink-0" />
                  {item.label}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
