import { useLocale } from "next-intl";
import { cn } from "@/components/ui/class-names";
import { formatAmount } from "@/lib/format";

interface AmountProps {
  amount: bigint;
  currency: string;
  /** A change: with its sign always shown. */
  signed?: boolean;
  className?: string;
}

/** An amount, whole to the hundredth, that never breaks over two lines. */
export function Amount({ amount, currency, signed = false, className }: AmountProps) {
  const lang = useLocale();
  return (
    <span className={cn("whitespace-nowrap tabular-nums", className)}>
      {amountText(amount, currency, lang, signed)}
    </span>
  );
}

export function amountText(amount: bigint, currency: string, lang: "sv" | "en", signed = false): string {
  return formatAmount(amount, lang, currency, signed);
}
