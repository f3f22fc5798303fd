import { type ClassValue, clsx } from "clsx";

/** Joins class names; falsy ones fall away. */
export function cn(...classes: ClassValue[]): string {
  return clsx(classes);
}
