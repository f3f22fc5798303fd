/** NORD-123: the customer's key and the case's number. */
export function caseReference(key: string, number: number): string {
  return `${key}-${number}`;
}

/** The number in a reference of the customer with this key, in capitals or not; null when it names something else. */
export function numberOfReference(reference: string, key: string): number | null {
  const match = /^([a-z0-9]+)-([1-9]\d{0,8})$/i.exec(reference);
  return match?.[1]?.toUpperCase() === key.toUpperCase() ? Number(match[2]) : null;
}
