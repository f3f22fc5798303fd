/** `n` quarters from the one an instant (milliseconds, UTC) lies in, as `2027-Q1`. */
export function nextQuarters(now: number, n: number): string[] {
  const date = new Date(now);
  const first = date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
  return Array.from({ length: n }, (_, i) => `${Math.floor((first + i) / 4)}-Q${((first + i) % 4) + 1}`);
}
