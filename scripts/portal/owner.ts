/** The owner's address, which only the command line is given; the portal itself never has it. */
export function ownerUrl(): string {
  const url = process.env.DATABASE_OWNER_URL;
  if (!url) throw new Error("DATABASE_OWNER_URL is not set: start commands with npm run portal -- <command>.");
  return url;
}
