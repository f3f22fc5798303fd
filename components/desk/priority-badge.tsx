import { Badge } from "@/components/ui/badge";

export function PriorityBadge({ priority }: { priority: number }) {
  return <Badge tone={priority === 1 ? "bad" : priority === 2 ? "warn" : "neutral"}>P{priority}</Badge>;
}
