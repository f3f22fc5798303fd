import { Section, type SectionProps, sectionMetadata } from "@/app/(help)/section";

export const generateMetadata = (props: SectionProps) => sectionMetadata("sv", props);

export default function SectionPage(props: SectionProps) {
  return <Section {...props} lang="sv" />;
}
