import * as z from "zod";

interface Operation {
  parameters: readonly object[];
  body?: z.ZodType;
  /** What the body is when it is no JSON. */
  media?: "message/rfc822" | "application/pdf";
  responses: object;
}

export function operation(operationId: string, summary: string, { parameters, body, media, responses }: Operation) {
  const content = media
    ? { [media]: { schema: { type: "string", contentMediaType: media } } }
    : body && { "application/json": { schema: schemaOf(body, "input") } };
  const requestBody = content && { required: true, content };
  return { operationId, summary, parameters, ...(requestBody && { requestBody }), responses };
}

/** Each field of a schema as a parameter of the address. */
export function query(schema: z.ZodObject): object[] {
  const { properties = {}, required = [] } = schemaOf(schema, "input") as {
    properties?: Record<string, { description?: string }>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: "query",
    required: required.includes(name),
    ...(description && { description }),
    schema: rest,
  }));
}

export function answer(status: number, description: string, schema: z.ZodType) {
  return { [status]: { description, content: { "application/json": { schema: schemaOf(schema, "output") } } } };
}

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string().describe("A JSON pointer."), detail: z.string() })).optional(),
});

const reasons: Readonly<Record<number, string>> = {
  400: "The body is not JSON, or a header is not as it has to be",
  401: "No key that holds",
  403: "The key may not do this",
  404: "No such thing for this key",
  409: "The case stands otherwise, the key of the case is taken, or the message was taken before",
  413: "The body is too large",
  415: "The body is of another kind than is taken here",
  422: "Some fields are not as they have to be",
  429: "Too many requests in a minute: wait for Retry-After",
};

export function problems(...statuses: number[]) {
  const content = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  return Object.fromEntries(statuses.map((status) => [status, { description: reasons[status], content }]));
}

export const anyObject = z.looseObject({});

/** A schema by itself. What every reader of OpenAPI knows is left out: how an instant is written, and how far integers go. */
export function schemaOf(schema: z.ZodType, io: "input" | "output"): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === "date-time") delete jsonSchema.pattern;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return rest;
}
