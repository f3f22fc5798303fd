import { cookies } from "next/headers";

/** Made for each request, as every page of the portal is, and nothing else. */
export default async function Page() {
  return <p>{(await cookies()).size}</p>;
}
