/** What several ask for, read when the first one does. */
export function once<Read>(read: () => Promise<Read>): () => Promise<Read> {
  let known: Promise<Read> | null = null;
  return () => {
    known ??= read();
    return known;
  };
}
