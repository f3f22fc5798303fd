import type { NavIconName } from "./nav-icon";

export interface ShellViewer {
  name: string;
  email: string;
  initials: string;
}

export interface NavItem {
  href: string;
  label: string;
  icon: NavIconName;
  /** One letter; `g` and then it goes there. */
  key?: string;
}

export interface NavGroup {
  label?: string;
  items: readonly NavItem[];
}

export interface ShellCustomer {
  slug: string;
  name: string;
}
