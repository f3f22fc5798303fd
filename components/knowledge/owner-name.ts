/** Teams that answer for articles, as people call them. */
const teams: Readonly<Record<string, string>> = { servicedesk: "ServiceDesk" };

/** Who answers for a text: a person's name, or a team's by its word in the source. */
export const ownerName = (owner: string): string => teams[owner] ?? owner;
