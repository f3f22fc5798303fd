import {
  CircleHelp,
  Folder,
  KeyRound,
  Laptop,
  type LucideIcon,
  Mail,
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
};

export function SectionIcon({ name, className }: { name: string; className?: string }) {
  const Icon = icons[name] ?? CircleHelp;
  return <Icon aria-hidden className={className} />;
}
