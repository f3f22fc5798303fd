import type { ComponentProps } from "react";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { FieldError } from "./field-error";

type OfLine<Props> = Props & { name: string; error: string | undefined };

/** What is written in a cell of a line, named by `aria-label`, with what is wrong with it beneath. */
export function LineInput({ name, error, ...props }: OfLine<ComponentProps<typeof Input>>) {
  return (
    <>
      <Input name={name} autoComplete="off" {...props} {...wrong(name, error)} />
      <FieldError id={`${name}-wrong`}>{error}</FieldError>
    </>
  );
}

/** The same for what is chosen. */
export function LineSelect({ name, error, ...props }: OfLine<ComponentProps<typeof Select>>) {
  return (
    <>
      <Select name={name} {...props} {...wrong(name, error)} />
      <FieldError id={`${name}-wrong`}>{error}</FieldError>
    </>
  );
}

const wrong = (name: string, error: string | undefined) =>
  error ? ({ "aria-invalid": true, "aria-describedby": `${name}-wrong` } as const) : {};
