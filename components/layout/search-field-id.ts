/** The keyboard's `/` leads to the field with this id. */
export const searchFieldId = "shell-search";
