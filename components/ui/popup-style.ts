/** The look of everything that floats: menus, popovers, tooltips. */
export const popupStyle =
  "rounded-lg border border-line bg-surface text-ink text-sm shadow-popup outline-none transition-opacity duration-100 " +
  "data-ending-style:opacity-0 data-starting-style:opacity-0";
