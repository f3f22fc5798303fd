"use client";

import { FailedPage } from "@/components/layout/failed-page";

interface ErrorPageProps {
  error: Error & { digest?: string };
  retry: () => void;
}

/** What failed is in the log under the digest; here stand only the code and the ways on. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return <FailedPage code={error.digest} retry={retry} />;
}
