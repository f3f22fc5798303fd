import { Monitor, Moon, Sun } from "lucide-react";
import type { Theme } from "@/lib/i18n/theme";

const icons = { light: Sun, dark: Moon, system: Monitor } as const;

export function ThemeIcon({ theme, className }: { theme: Theme; className?: string }) {
  const Icon = icons[theme];
  return <Icon aria-hidden className={className} />;
}
