import { Home, homeMetadata } from "@/app/(help)/home";

export const generateMetadata = () => homeMetadata("en");

export default function HelpHomePage() {
  return <Home lang="en" />;
}
