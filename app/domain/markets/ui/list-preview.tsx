import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import type { ListCurrency, PlanCounts } from "../model/price-list.ts";
import { useShare } from "./price-list-cards.tsx";

export type ListPreviewProps = {
  currency: ListCurrency;
  counts: PlanCounts;
  visits: number;
  parcels: readonly { upToG: number; minor: number }[];
  stamp: string;
  /** The rule as the address has it, sent along with what was previewed. */
  values: Record<string, string>;
};

/** What applying the rule does, and the button that does exactly this. */
export function ListPreview({ currency, counts, visits, parcels, stamp, values }: ListPreviewProps) {
  const { t, format } = usePage();
  const share = useShare();
  const figures = [
    ...(["up", "down", "fresh", "same", "byHand"] as const).map((name) => ({
      name,
      value: format.number(counts[name]),
    })),
    { name: "largest" as const, value: share(counts.largest) },
    { name: "visits" as const, value: format.number(visits) },
  ];
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt className="text-sm text-ink-soft">{t(`prices:list.${name}`)}</dt>
            <dd data-figure={name} className="text-lg font-semibold tabular-nums">
              {value}
            </dd>
          </div>
        ))}
      </dl>
      {parcels.length > 0 ? (
        <p className="pt-4 text-sm tabular-nums">
          {t("prices:list.shipping")}:{" "}
          {format.list(
            parcels.map(
              ({ upToG, minor }) =>
                `${t("prices:list.upTo", { weight: `${format.number(upToG / 1000)} kg` })} ${format.money({ minor, currency })}`,
            ),
          )}
        </p>
      ) : null}
      <form method="post" id="field-apply" className="pt-5">
        {["rate", "markup", "step", "rounding"].map((name) => (
          <input key={name} type="hidden" name={name} value={values[name] ?? ""} />
        ))}
        <input type="hidden" name="stamp" value={stamp} />
        <button
          type="submit"
          name="intent"
          value="apply"
          data-testid="apply-price-list"
          className={buttonClass("primary")}
        >
          {t("prices:list.apply")}
        </button>
      </form>
    </>
  );
}
