import type { ReactNode } from "react";
import { PortalFrame } from "@/app/portal-frame";
import { EngineNotice } from "@/components/search/engine-notice";
import { loadEngineTrouble } from "@/lib/search/index/loaders";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const trouble = await loadEngineTrouble();
  return (
    <PortalFrame width="wide">
      {trouble && <EngineNotice since={trouble} />}
      {children}
    </PortalFrame>
  );
}
