import { usePage } from "#app/i18n/page-view.tsx";
import { decimalText } from "#app/shared/money.ts";
import { buttonClass } from "#app/ui/button.ts";
import type { ListCurrency, PlannedPack } from "../model/price-list.ts";

export type PackPriceRow = PlannedPack & { name: string; label: string };
type PackPricesProps = {
  currency: ListCurrency;
  rows: readonly PackPriceRow[];
  /** A price that was refused, as it was typed. */
  refused: { variantId: string; price: string; message: string } | null;
};

/** Every pack with its listed price, its present one and the rule's; a price by hand is set and given back here. */
export function PackPrices({ currency, rows, refused }: PackPricesProps) {
  const { t } = usePage();
  if (rows.length === 0) return <p className="py-6 text-ink-soft">{t("prices:list.empty")}</p>;
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-b border-ink text-left">
            {(["pack", "listed", "present", "next", "how", "own"] as const).map((name) => (
              <th key={name} scope="col" className="py-2 pr-4 font-semibold">
                {t(`prices:list.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.variantId}
              row={row}
              currency={currency}
              refused={refused?.variantId === row.variantId ? refused : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = { row: PackPriceRow; currency: ListCurrency; refused: PackPricesProps["refused"] };

function Row({ row, currency, refused }: RowProps) {
  const { t, format } = usePage();
  const price = (minor: number | null) => (minor === null ? "–" : format.money({ minor, currency }));
  return (
    <tr className="border-b border-line align-top" data-pack={row.variantId}>
      <th scope="row" className="py-2 pr-4 text-left font-normal [overflow-wrap:anywhere]">
        {row.name} <span className="text-ink-soft">{row.label}</span>
      </th>
      <td className="py-2 pr-4 tabular-nums">{format.money({ minor: row.vnd, currency: "VND" })}</td>
      <td className="py-2 pr-4 tabular-nums">{price(row.present)}</td>
      <td className={`py-2 pr-4 tabular-nums ${row.next === row.present ? "" : "font-semibold"}`}>{price(row.next)}</td>
      <td className="py-2 pr-4">{t(row.byHand ? "prices:list.hand" : "prices:list.ruled")}</td>
      <td className="py-2">
        <PriceForm row={row} currency={currency} refused={refused} />
      </td>
    </tr>
  );
}

function PriceForm({ row: { variantId, byHand, present, name, label }, currency, refused }: RowProps) {
  const { t } = usePage();
  const id = `price-${variantId}`;
  const own = byHand && present !== null ? decimalText({ minor: present, currency }) : "";
  return (
    <form method="post" className="flex flex-wrap items-start gap-2">
      <input type="hidden" name="variantId" value={variantId} />
      <div>
        <input
          id={`field-${id}`}
          name="price"
          defaultValue={refused?.price ?? own}
          inputMode="decimal"
          maxLength={20}
          aria-label={`${t("prices:list.own")}: ${name} ${label}`}
          aria-invalid={refused ? true : undefined}
          aria-describedby={refused ? `error-${id}` : undefined}
          className="field-input w-28"
        />
        {refused ? (
          <p id={`error-${id}`} className="mt-1 font-semibold text-danger">
            {refused.message}
          </p>
        ) : null}
      </div>
      <button type="submit" name="intent" value="hand" className={buttonClass("quiet", "sm")}>
        {t("prices:list.set")}
      </button>
      {byHand ? (
        <button type="submit" name="intent" value="rule" className={buttonClass("quiet", "sm")}>
          {t("prices:list.follow")}
        </button>
      ) : null}
    </form>
  );
}
