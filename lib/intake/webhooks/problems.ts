/** Why a message got no answer, as the log of deliveries keeps it; each has a sentence in `messages/<lang>/integrations.json`, under `problem`. */
export const deliveryProblems = {
  target: "The address is not one that is sent to",
  noAddress: "The name of the receiver has no address",
  inside: "The name of the receiver leads inside",
  unreached: "The receiver could not be reached",
  secret: "The secret cannot be read: make a new one",
  gone: "What it tells of is gone",
  ended: "The webhook was ended",
} as const;
export type DeliveryProblem = keyof typeof deliveryProblems;

/** Which of them a stored sentence is, with the code that the network gave; null for any other sentence. */
export function problemOfDelivery(stored: string): { problem: DeliveryProblem; code: string } | null {
  const [, sentence, code = ""] = /^(.*?)(?: \(([A-Z_]+)\))?$/.exec(stored) ?? [];
  const problem = (Object.keys(deliveryProblems) as DeliveryProblem[]).find(
    (key) => deliveryProblems[key] === sentence,
  );
  return problem ? { problem, code } : null;
}
