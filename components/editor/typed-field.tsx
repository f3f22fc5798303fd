"use client";

import { type ComponentProps, useState } from "react";
import { InputField } from "@/components/ui/input";

type Props<T> = Omit<ComponentProps<typeof InputField>, "value" | "onChange" | "defaultValue"> & {
  value: T | null;
  read(text: string): T | null;
  write(value: T): string;
  onChange(value: T | null): void;
};

/** A field whose text stands for something else, a list or a number: what is being typed stays as it is typed. */
export function TypedField<T>({ value, read, write, onChange, ...props }: Props<T>) {
  const [text, setText] = useState(value === null ? "" : write(value));
  const isSame = JSON.stringify(read(text)) === JSON.stringify(value);
  const shown = isSame ? text : value === null ? text : write(value);
  return (
    <InputField
      {...props}
      value={shown}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(read(event.currentTarget.value));
      }}
    />
  );
}
