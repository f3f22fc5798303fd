import { expect, test } from "vitest";
import { parseEnv } from "./env";

const least = {
  DATABASE_APP_URL: "postgres://app@localhost/samverkan",
  DATABASE_JOB_URL: "postgres://job@localhost/samverkan",
  NEXTAUTH_SECRET: "a secret that only the tests know, long enough",
};

test("without settings of its own search stays inside Postgres, and its indexes have a name", () => {
  expect(parseEnv(least)).toMatchObject({ MEILISEARCH_INDEX: "samverkan" });
  expect(parseEnv(least).MEILISEARCH_URL).toBeUndefined();
});

test.each([
  [{ MEILISEARCH_URL: "meili.internal:7700" }, /MEILISEARCH_URL: must be http:/],
  [{ MEILISEARCH_URL: "ftp://meili.internal" }, /MEILISEARCH_URL: must be http:/],
  [{ MEILISEARCH_API_KEY: "" }, /MEILISEARCH_API_KEY/],
  [{ MEILISEARCH_INDEX: "a b" }, /MEILISEARCH_INDEX: must be letters/],
  [{ SMTP_URL: "https://mail.example" }, /SMTP_URL: must be smtp:/],
  [{ MAIL_AUTHENTICATED_BY: "mx.drift.se; dmarc=pass" }, /MAIL_AUTHENTICATED_BY: must be the name/],
  [{ NEXTAUTH_SECRET: "short" }, /NEXTAUTH_SECRET: must be at least 32/],
  [{ AUTH_OIDC_ISSUER: "https://id.example" }, /all three/],
])("%j is refused in a sentence", (setting, sentence) => {
  expect(() => parseEnv({ ...least, ...setting })).toThrow(sentence);
});

test("what is refused is not repeated: a setting may hold a password", () => {
  const secret = "https://user:hunter2@mail.example";
  expect(() => parseEnv({ ...least, SMTP_URL: secret })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining("hunter2") }),
  );
});
