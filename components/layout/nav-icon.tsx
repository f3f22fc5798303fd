import {
  BookOpenText,
  Building2,
  Cable,
  ChartColumn,
  CircleHelp,
  ClipboardList,
  FileText,
  Gauge,
  GitPullRequestArrow,
  House,
  Inbox,
  Lightbulb,
  ListTodo,
  type LucideIcon,
  Receipt,
  ScrollText,
  SearchCheck,
  Send,
  Settings,
  Smile,
  Upload,
  Users,
  UsersRound,
} from "lucide-react";

const icons = {
  home: House,
  help: CircleHelp,
  cases: Inbox,
  sla: Gauge,
  measures: ChartColumn,
  satisfaction: Smile,
  billing: Receipt,
  forums: UsersRound,
  proposals: Lightbulb,
  changes: GitPullRequestArrow,
  collaboration: ClipboardList,
  documents: FileText,
  desk: Settings,
  customers: Building2,
  people: Users,
  audit: ScrollText,
  outbox: Send,
  imports: Upload,
  integrations: Cable,
  knowledge: BookOpenText,
  tasks: ListTodo,
  searches: SearchCheck,
} as const satisfies Record<string, LucideIcon>;

export type NavIconName = keyof typeof icons;

export function NavIcon({ name, className }: { name: NavIconName; className?: string }) {
  const Icon = icons[name];
  return <Icon aria-hidden className={className} />;
}
