"use client";

import "./globals.css";

interface GlobalErrorProps {
  error: Error & { digest?: string };
  retry: () => void;
}

/** When even the frame failed there are no messages to ask, so both languages stand here. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  return (
    <html lang="sv" data-theme="system">
      <body className="grid min-h-dvh place-items-center bg-canvas p-6 font-sans text-ink">
        <title>Något gick fel · Something went wrong</title>
        <main className="grid max-w-lg gap-4">
          <h1 className="font-semibold text-2xl">Något gick fel hos oss</h1>
          <p className="text-ink-muted">Försök igen om en stund. Hjälper det inte, hör av dig till ServiceDesk.</p>
          <p lang="en" className="text-ink-muted">
            Something went wrong on our side. Try again in a while. If that does not help, contact the ServiceDesk.
          </p>
          {error.digest && <p className="text-ink-subtle text-sm">{error.digest}</p>}
          <button
            type="button"
            onClick={() => retry()}
            className="h-9 justify-self-start rounded-lg bg-accent px-3.5 font-medium text-on-accent text-sm"
          >
            Försök igen · Try again
          </button>
        </main>
      </body>
    </html>
  );
}
