/**
 * Writes of one customer wait for each other in the database anyway. Here they do so before they take a connection, so
 * that a machine that hammers holds one and leaves the others to everybody else.
 */
export class Turns {
  private readonly waiting = new Map<string, { count: number; last: Promise<unknown> }>();

  /** `most` is how many may wait of one name. */
  constructor(private readonly most: number) {}

  /** Null, without any work, when too many wait already. */
  take<T>(name: string, work: () => Promise<T>): Promise<T> | null {
    const line = this.waiting.get(name) ?? { count: 0, last: Promise.resolve() };
    if (line.count >= this.most) return null;
    const turn = line.last.then(work, work);
    line.last = turn.catch(() => undefined).finally(() => this.leave(name));
    line.count += 1;
    this.waiting.set(name, line);
    return turn;
  }

  private leave(name: string): void {
    const line = this.waiting.get(name);
    if (!line) return;
    line.count -= 1;
    if (line.count === 0) this.waiting.delete(name);
  }
}
