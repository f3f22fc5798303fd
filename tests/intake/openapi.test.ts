import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openApiDocument } from "@/lib/intake/api/openapi";
import { newCaseSchema, newEventSchema } from "@/lib/intake/api/schemas";

const document = JSON.parse(JSON.stringify(openApiDocument("https://portal.example.org")));
const paths = Object.entries(
  document.paths as Record<string, Record<string, { operationId: string; responses: object }>>,
);

test("every path that is described is served, and stands on the page about the API", () => {
  const page = readFileSync("docs/api.md", "utf8");
  for (const [path, methods] of paths) {
    const folder = path === "/hooks/{id}" ? "/hooks/[name]" : path.replaceAll("{", "[").replaceAll("}", "]");
    const file = `app/api/v1${folder}/route.ts`;
    expect(existsSync(file), file).toBe(true);
    const source = readFileSync(file, "utf8");
    const served = [...source.matchAll(/export async function (GET|POST)/g)].map(([, method = ""]) =>
      method.toLowerCase(),
    );
    expect(Object.keys(methods).sort()).toEqual(served.sort());
    expect(page).toContain(`/api/v1${path}`);
  }
});

test("it is OpenAPI 3.1 whose references lead somewhere and whose operations have one name each", () => {
  expect(document).toMatchObject({ openapi: "3.1.0", security: [{ key: [] }] });
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to);
  expect(new Set(references)).toEqual(new Set(["#/components/schemas/Problem"]));
  expect(document.components.schemas.Problem).toBeDefined();
  const names = paths.flatMap(([, methods]) => Object.values(methods).map(({ operationId }) => operationId));
  expect(new Set(names).size).toBe(names.length);
});

test("the bodies are those that requests are checked with", () => {
  const bodyOf = (path: string) => document.paths[path].post.requestBody.content["application/json"].schema;
  expect(Object.keys(bodyOf("/cases").properties)).toEqual(Object.keys(newCaseSchema.shape));
  expect(bodyOf("/cases").required).toEqual(["title", "service"]);
  expect(bodyOf("/cases/{ref}/events").oneOf).toHaveLength(newEventSchema.options.length);
});
