-- CreateTable
CREATE TABLE "customer_logo" (
    "org_id" UUID NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID,

    CONSTRAINT "customer_logo_pkey" PRIMARY KEY ("org_id")
);

-- AddForeignKey
ALTER TABLE "customer_logo" ADD CONSTRAINT "customer_logo_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table customer_logo add constraint customer_logo_mime check (mime in ('image/png', 'image/jpeg'));
alter table customer_logo add constraint customer_logo_size check (size between 1 and 524288 and size = length(bytes));
alter table customer_logo add constraint customer_logo_pixels check (width between 1 and 2000 and height between 1 and 2000);

-- Lock two
alter table customer_logo enable row level security;
alter table customer_logo force row level security;
create policy operator on customer_logo to samverkan_job using ((select app.door()) = 'operator')
  with check ((select app.door()) = 'operator');
create policy read on customer_logo for select to samverkan_app using (
  org_id = any ((select app.orgs('customer.open'))::uuid[])
);
create policy keep on customer_logo for insert to samverkan_app with check (
  org_id = any ((select app.orgs('customer.manage'))::uuid[]) and updated_by_id = (select app.viewer())
);
create policy change on customer_logo for update to samverkan_app using (
  org_id = any ((select app.orgs('customer.manage'))::uuid[])
) with check (
  org_id = any ((select app.orgs('customer.manage'))::uuid[]) and updated_by_id = (select app.viewer())
);
create policy remove on customer_logo for delete to samverkan_app using (
  org_id = any ((select app.orgs('customer.manage'))::uuid[])
);
grant select, insert, delete on customer_logo to samverkan_app, samverkan_job;
grant update (mime, bytes, size, sha256, width, height, updated_at, updated_by_id) on customer_logo to samverkan_app;
