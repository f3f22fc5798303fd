import { decimalOf } from "../decimal";
import type { CalledOff, CallOffLine, CallOffOffer, RecordedCallOff } from "./call-off";

/** The lines of a call-off at the prices of an offer; without one, or where it names none, the list's hold. */
export function linesAt(
  lines: readonly Omit<CallOffLine, "unitPrice">[],
  offer: CallOffOffer | undefined,
): CallOffLine[] {
  return lines.map((line) => {
    const own = offer?.prices.find(({ position }) => position === line.position);
    return { ...line, unitPrice: own ? decimalOf(own.unitPrice) : null };
  });
}

/** A call-off as it stood at an instant (epoch milliseconds), that instant not included; null before it was requested. */
export function callOffAt({ steps, offers, lines, ...rest }: RecordedCallOff, at: number): CalledOff | null {
  const step = steps.findLast((one) => one.at.getTime() < at);
  if (!step) return null;
  const offer = offers.find((one) => one.at.getTime() < at);
  return { ...rest, state: step.state, oneOff: offer?.oneOff ?? null, lines: linesAt(lines, offer) };
}
