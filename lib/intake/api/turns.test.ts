import { expect, test } from "vitest";
import { Turns } from "./turns";

const ticks = async (count: number) => {
  for (let n = 0; n < count; n += 1) await Promise.resolve();
};

test("what has one name is done one after the other, in order, and a failure holds nobody up", async () => {
  const turns = new Turns(10);
  const told: string[] = [];
  const work =
    (name: string, fails = false) =>
    async () => {
      told.push(`${name} begins`);
      await ticks(5);
      told.push(`${name} ends`);
      if (fails) throw new Error(name);
    };
  const all = [turns.take("a", work("1", true)), turns.take("a", work("2")), turns.take("a", work("3"))];
  const ended = await Promise.allSettled(all);
  expect(ended.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  expect(told).toEqual(["1 begins", "1 ends", "2 begins", "2 ends", "3 begins", "3 ends"]);
});

test("another name does not wait, and too many of one are sent away", async () => {
  const turns = new Turns(2);
  let release: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const first = turns.take("a", () => held);
  const second = turns.take("a", async () => "second");
  expect(turns.take("a", async () => "third")).toBeNull();
  await expect(turns.take("b", async () => "other")).resolves.toBe("other");
  release?.();
  await first;
  await expect(second).resolves.toBe("second");
  await ticks(5);
  await expect(turns.take("a", async () => "again")).resolves.toBe("again");
});
