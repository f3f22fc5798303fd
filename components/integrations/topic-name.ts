/** The key of a topic's words among the messages. */
export function topicKey(topic: string) {
  return `topics.${topic.replace(".", "_")}` as "topics.case_opened";
}
