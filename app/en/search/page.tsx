import { Search, type SearchProps, searchMetadata } from "@/app/(help)/search";

export const generateMetadata = (props: SearchProps) => searchMetadata("en", props);

export default function SearchPage(props: SearchProps) {
  return <Search {...props} lang="en" />;
}
