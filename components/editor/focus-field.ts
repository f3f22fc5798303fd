/** Puts the focus into the form's field of a front-matter key: `title`, `cost.monthly`, `kpi.target`. */
export function focusField(key: string): void {
  const [group = key, field] = key.split(".");
  const names = field ? [`${group}-${field}`, field, `${group}-key`, group] : [key, `${key}-key`];
  names.flatMap((name) => [...document.getElementsByName(name)])[0]?.focus();
}
