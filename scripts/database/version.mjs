/**
 * @param {{ query: (sql: string) => Promise<{ rows: { number: number, text: string }[] }> }} client
 * @returns {Promise<string | null>} a sentence when the server is too old
 */
export async function versionComplaint(client) {
  const { rows } = await client.query(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as text",
  );
  const { number = 0, text = "of an unknown version" } = rows[0] ?? {};
  return number < 150_000 ? `Postgres ${text} is too old; Samverkan needs 15 or newer.` : null;
}
