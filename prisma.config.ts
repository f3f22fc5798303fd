import { defineConfig } from "prisma/config";

// Only for `prisma generate` and the editor: migrations are applied by scripts/database/migrate.mjs.
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
});
