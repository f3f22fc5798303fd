/** The Message-ID of a mail that the portal sends, without its brackets: the same however often it is tried. */
export function messageIdOf(mailId: string, host: string): string {
  return `${mailId}@${host}`;
}
