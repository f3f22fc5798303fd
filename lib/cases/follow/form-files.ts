/** The files chosen in a form's field; a browser sends an empty one where none is. */
export function chosenFiles(form: FormData): File[] {
  return form.getAll("files").filter((entry): entry is File => entry instanceof File && !isNone(entry));
}

const isNone = ({ name, size }: File) => name === "" && size === 0;
