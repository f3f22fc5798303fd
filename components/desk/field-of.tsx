import { InputField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import type { DeskField } from "./desk-form";

/** One field of a form about a case. */
export function FieldOf({ field, id, error }: { field: DeskField; id: string; error?: string }) {
  const { options, multiline, suggestions, onlyFor, ...rest } = field;
  const shared = { ...rest, id, error };
  const list = suggestions && `${id}-suggestions`;
  return (
    <div className={onlyFor && "hidden group-has-[option[value^=third]:checked]/form:block"}>
      {options ? (
        <SelectField {...shared} options={options} />
      ) : multiline ? (
        <TextareaField {...rest} id={id} error={error} />
      ) : (
        <InputField {...shared} list={list} />
      )}
      {list && (
        <datalist id={list}>
          {suggestions.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </div>
  );
}
