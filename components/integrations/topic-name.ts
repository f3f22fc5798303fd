/** The key of a topic's name among the messages. */
export function topicKey(topic: string) {
  return `topicNames.${keyOf(topic)}` as "topicNames.case_opened";
}

/** The key of what happens under a topic, as the end of the sentence that begins "Tell when a case". */
export function happeningKey(topic: string) {
  return `topics.${keyOf(topic)}` as "topics.case_opened";
}

const keyOf = (topic: string) => topic.replace(".", "_");
