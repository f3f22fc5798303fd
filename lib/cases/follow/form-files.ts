/** The files chosen in a form's field. Where none is, an empty one comes: without a name, or named after its absence. */
export function chosenFiles(form: FormData): File[] {
  return form.getAll("files").filter((entry): entry is File => entry instanceof File && !isNone(entry));
}

const isNone = ({ name, size }: File) => size === 0 && (name === "" || name === "undefined");
