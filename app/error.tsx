"use client";

import { lazy, Suspense } from "react";

// Every page names this file; nearly none of them fails. Can it not be fetched either, `global-error.tsx` says so by itself.
const FailedPage = lazy(() => import("@/components/layout/failed-page"));

interface ErrorPageProps {
  error: Error & { digest?: string };
  retry: () => void;
}

/** What failed is in the log under the digest; here stand only the code and the ways on. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <Suspense>
      <FailedPage code={error.digest} retry={retry} />
    </Suspense>
  );
}
