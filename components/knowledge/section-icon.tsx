import {
  CircleHelp,
  ClipboardList,
  Folder,
  KeyRound,
  Laptop,
  type LucideIcon,
  Mail,
  PanelsTopLeft,
  Shield,
  UserPlus,
  Video,
  Wifi,
} from "lucide-react";

/** The icons that content/sections.yaml may name. */
const icons: Readonly<Record<string, LucideIcon>> = {
  "key-round": KeyRound,
  mail: Mail,
  video: Video,
  laptop: Laptop,
  wifi: Wifi,
  folder: Folder,
  "user-plus": UserPlus,
  shield: Shield,
  "panels-top-left": PanelsTopLeft,
  "clipboard-list": ClipboardList,
};

export function SectionIcon({ name, className }: { name: string; className?: string }) {
  const Icon = icons[name] ?? CircleHelp;
  return <Icon aria-hidden className={className} />;
}
