import type { ReactNode } from "react";
import { PortalFrame } from "@/app/portal-frame";

interface Props {
  params: Promise<{ org: string }>;
  children: ReactNode;
}

export default async function CustomerLayout({ params, children }: Props) {
  const { org } = await params;
  return (
    <PortalFrame org={org} width="wide">
      {children}
    </PortalFrame>
  );
}
