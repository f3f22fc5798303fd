import { routes } from "@/lib/routes";

interface LogoPictureProps {
  org: string;
  logo: { width: number; height: number; alt: string; version: string };
}

/** On white in the dark too: a logo is made for paper. */
export function LogoPicture({ org, logo: { width, height, alt, version } }: LogoPictureProps) {
  return (
    <span className="inline-block justify-self-start rounded-md bg-white p-2">
      {/* biome-ignore lint/performance/noImgElement: it is for signed-in readers alone, and nothing may keep a copy of it */}
      <img
        src={routes.customer.logo(org, version)}
        alt={alt}
        width={width}
        height={height}
        className="h-14 w-auto max-w-60 object-contain object-left"
      />
    </span>
  );
}
