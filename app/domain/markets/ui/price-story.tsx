import { usePage } from "#app/i18n/page-view.tsx";
import type { Money } from "#app/shared/money.ts";

/** What a pack cost before. `was` is the only price that may stand beside the present one as a comparison. */
export type PriceStory = { was: Money | null; steps: { day: string; price: Money | null }[] };

export function WasPrice({ was }: { was: Money | null }) {
  const { t, format } = usePage();
  if (!was) return null;
  return (
    <p data-testid="was-price" data-minor={was.minor} className="-mt-4 text-sm text-ink-soft tabular-nums">
      <span className="sr-only">{t("cart:price.was")}: </span>
      <s>{format.money(was)}</s> <span>({t("cart:price.wasNote")})</span>
    </p>
  );
}

/** Every price of a year, for whoever wants to judge for themselves; nothing while it never changed. */
export function PriceHistory({ pack, steps }: { pack: string; steps: PriceStory["steps"] }) {
  const { t, format } = usePage();
  if (steps.length < 2) return null;
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-11 items-center text-pine underline">{t("cart:price.history")}</summary>
      <table className="w-full max-w-sm border-collapse tabular-nums">
        <caption className="pb-1 text-left text-ink-soft">{t("cart:price.historyOf", { pack })}</caption>
        <thead>
          <tr className="border-b border-ink text-left">
            <th scope="col" className="py-1 pr-4 font-semibold">
              {t("cart:price.since")}
            </th>
            <th scope="col" className="py-1 text-right font-semibold">
              {t("cart:price.amount")}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.toReversed().map(({ day, price }, index) => (
            <tr key={`${day}${index}`} className="border-b border-line">
              <td className="py-1 pr-4">{format.day(day)}</td>
              <td className="py-1 text-right">{price ? format.money(price) : t("cart:price.none")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
