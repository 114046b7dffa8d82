import type { FieldError } from "#app/http/field-error.ts";
import { errorOf } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import type { Market } from "#app/shared/market.ts";
import type { Currency } from "#app/shared/money.ts";
import { buttonClass } from "#app/ui/button.ts";
import { CheckField } from "#app/ui/fields.tsx";

export type ChargedMarket = {
  market: Market;
  currency: Currency;
  chargedIn: Currency;
  priced: number;
  shippingPriced: boolean;
};

type ChargedMarketsProps = {
  markets: readonly ChargedMarket[];
  packs: number;
  errors: readonly FieldError[] | undefined;
};

/** What each market is charged in, how much of it has a price, and the switch. */
export function ChargedMarkets({ markets, packs, errors }: ChargedMarketsProps) {
  const { t, format } = usePage();
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-b border-ink text-left">
            <th scope="col" className="py-2 pr-4 font-semibold">
              {t("prices:market")}
            </th>
            <th scope="col" className="py-2 pr-4 font-semibold">
              {t("prices:chargedIn")}
            </th>
            <th scope="col" className="py-2 pr-4 font-semibold">
              {t("prices:coverage")}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {markets.map((row) => (
            <tr key={row.market} className="border-b border-line align-top">
              <th scope="row" className="py-3 pr-4 text-left font-semibold">
                {t(`common:market.${row.market}`)}
              </th>
              <td
                data-testid={`market-charged-${row.market}`}
                data-currency={row.chargedIn}
                className="py-3 pr-4 font-semibold"
              >
                {row.chargedIn}
              </td>
              <td className="py-3 pr-4 tabular-nums">
                {row.currency} {format.number(row.priced)} / {format.number(packs)},{" "}
                {t(row.shippingPriced ? "prices:shippingPriced" : "prices:shippingMissing")}
              </td>
              <td className="py-3">
                {row.currency === "VND" ? t("prices:always") : <Switch row={row} errors={errors} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Switch({ row, errors }: { row: ChargedMarket; errors: ChargedMarketsProps["errors"] }) {
  const { t } = usePage();
  const isOwn = row.chargedIn === row.currency;
  const name = `sure-${row.market}`;
  return (
    <form method="post" className="grid gap-2 sm:flex sm:flex-wrap sm:items-start">
      <input type="hidden" name="market" value={row.market} />
      <input type="hidden" name="to" value={isOwn ? "listed" : "own"} />
      <CheckField name={name} label={t("prices:sure")} error={errorOf(errors, name)} />
      <button type="submit" className={buttonClass("quiet", "sm")}>
        {isOwn ? t("prices:toVnd") : t("prices:toOwn", { currency: row.currency })}
      </button>
    </form>
  );
}
