import type { AgreementTarget, AgreementTerms } from "./agreement";
import { clockNames } from "./agreement-form";
import { durationText } from "./duration-text";
import { endingFormOf } from "./ending-form";
import type { ClockName, WaitReason } from "./events";
import { shareText } from "./share-text";

/** Terms as the form writes them. */
export function agreementFormOf(terms: AgreementTerms): Record<string, string> {
  const values: Record<string, string> = { promisedShare: shareText(terms.promisedShare), ...endingFormOf(terms) };
  const lines = new Map<string, AgreementTarget[]>();
  for (const target of terms.targets) {
    const key = `${target.service}|${target.priority}`;
    lines.set(key, [...(lines.get(key) ?? []), target]);
  }
  for (const [line, targets] of [...lines.values()].entries()) {
    for (const target of targets) {
      values[`t${line}.service`] = target.service;
      values[`t${line}.priority`] = String(target.priority);
      values[`t${line}.${target.clock}`] = durationText(target.minutes);
      values[`t${line}.${target.clock}Calendar`] = target.calendar;
    }
  }
  for (const clock of clockNames) {
    for (const reason of pausesOf(terms, clock)) values[`pause.${clock}.${reason}`] = "on";
  }
  values.reopen = mostCommon(targetsOf(terms, "resolution").map(({ onReopen }) => onReopen)) ?? "continue";
  for (const [line, { below, percent }] of (terms.credits ?? []).entries()) {
    values[`c${line}.below`] = shareText(below);
    values[`c${line}.percent`] = shareText(percent / 100);
  }
  for (const [line, { service, calendar, promisedShare }] of (terms.availability ?? []).entries()) {
    values[`a${line}.service`] = service;
    values[`a${line}.calendar`] = calendar;
    values[`a${line}.share`] = shareText(promisedShare);
  }
  for (const [line, { percent, role }] of (terms.warnings ?? []).entries()) {
    values[`w${line}.percent`] = String(percent);
    values[`w${line}.role`] = role;
  }
  return values;
}

/**
 * The form has one choice of waits per clock, and one of reopening. Whether some target of the terms differs from it, so
 * that saving would make them alike.
 */
export function hasOwnChoices(terms: AgreementTerms): boolean {
  return clockNames.some((clock) => {
    const choices = targetsOf(terms, clock).map(({ pausedBy, onReopen }) => {
      return JSON.stringify([pausedBy.toSorted(), clock === "resolution" ? onReopen : null]);
    });
    return new Set(choices).size > 1;
  });
}

function pausesOf(terms: AgreementTerms, clock: ClockName): readonly WaitReason[] {
  const texts = targetsOf(terms, clock).map(({ pausedBy }) => pausedBy.toSorted().join());
  return (mostCommon(texts) ?? "").split(",").filter(Boolean) as WaitReason[];
}

function targetsOf({ targets }: AgreementTerms, clock: ClockName): AgreementTarget[] {
  return targets.filter((target) => target.clock === clock);
}

function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
