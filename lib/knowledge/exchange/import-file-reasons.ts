import filesMessages from "@/lib/i18n/messages/en/files.json";

/** Why a file of an imported page was not stored, for whoever runs the command. */
export const fileReasons = {
  ...filesMessages.refused,
  missing: "There is no such file in the folder.",
  unreadable: "The file cannot be read: its permissions do not let you.",
};
