import type { ReactNode } from "react";
import { PortalFrame } from "@/app/portal-frame";

export default function DeskLayout({ children }: { children: ReactNode }) {
  return <PortalFrame width="wide">{children}</PortalFrame>;
}
