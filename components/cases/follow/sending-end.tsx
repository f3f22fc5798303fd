import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Sending } from "./use-sending";

/** The end of a form that is sent: its button, and what was wrong as a whole. */
export function SendingEnd({ submit, sending: { pending, message } }: { submit: string; sending: Sending }) {
  return (
    <>
      <div>
        <Button type="submit" variant="primary" aria-disabled={pending || undefined}>
          {submit}
        </Button>
      </div>
      <div aria-live="polite" className="empty:hidden">
        {message && <Notice kind="error">{message}</Notice>}
      </div>
    </>
  );
}
