import { Home, homeMetadata } from "@/app/(help)/home";

export const generateMetadata = () => homeMetadata("sv");

export default function HelpHomePage() {
  return <Home lang="sv" />;
}
