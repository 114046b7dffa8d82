import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { isForAdults } from "#app/shared/adult-goods.ts";
import { buttonClass } from "#app/ui/button.ts";
import { FallbackTag } from "#app/ui/fallback-mark.tsx";
import { maxQuantity } from "../model/cart-quantity.ts";
import type { PricedLine } from "../model/priced-cart.ts";
import { LineProblemNote } from "./line-problem.tsx";
import { LineTile } from "./line-tile.tsx";

type CartLineRowProps = { line: PricedLine; setAside?: boolean; fetched?: boolean };

/** One pack in the cart: what it is, how many, what it costs. */
export function CartLineRow({ line, setAside = false, fetched = false }: CartLineRowProps) {
  const { t, format, locale, market, unitName } = usePage();
  const href = useHref();
  const lang = line.nameLocale === locale ? undefined : line.nameLocale;
  return (
    <li
      data-testid="cart-line"
      data-variant={line.variantId}
      data-verdict={line.verdict}
      data-market={market}
      data-problem={line.problem?.kind}
      className="border-t border-line py-5"
    >
      <div className="grid grid-cols-[4rem_1fr] gap-x-4 gap-y-3 sm:grid-cols-[4rem_1fr_auto]">
        <LineTile emblem={line.emblem} accent={line.accent} />
        <div className="min-w-0">
          <a
            href={href(`/products/${line.slug}${isForAdults(line) ? "/adult" : ""}`)}
            lang={lang}
            className="font-semibold no-underline hover:underline"
          >
            {line.name}
          </a>
          <p className="text-sm text-ink-soft">
            <FallbackTag textLocale={line.nameLocale} />
            <span lang={line.labelLocale === locale ? undefined : line.labelLocale}>{line.variantLabel}</span>
            {unitName(line.unitCode) ? ` · ${unitName(line.unitCode)}` : ""}
          </p>
          {line.promisedOn && line.problem?.kind !== "preorder-over" ? (
            <p className="text-sm font-semibold">
              {t(fetched ? "pickup:promised" : "cart:line.promised", { day: format.day(line.promisedOn) })}
            </p>
          ) : null}
          {line.unit ? (
            <p className="text-sm tabular-nums text-ink-soft">
              {t("cart:line.unit", { price: format.money(line.unit) })}
            </p>
          ) : null}
        </div>
        {line.line && !setAside ? (
          <p className="col-start-2 text-lg font-semibold tabular-nums sm:col-start-3 sm:text-right">
            {format.money(line.line)}
          </p>
        ) : null}
      </div>
      <div className="mt-3 grid gap-3 sm:pl-20">
        {line.changedFrom && line.unit ? (
          <p role="status" className="text-sm font-semibold text-danger">
            {t("cart:line.changed", { before: format.money(line.changedFrom), now: format.money(line.unit) })}
          </p>
        ) : null}
        <LineProblemNote line={line} />
        <LineForms line={line} canSet={!setAside} />
      </div>
    </li>
  );
}

function LineForms({ line, canSet }: { line: PricedLine; canSet: boolean }) {
  const { t } = usePage();
  const href = useHref();
  const id = `quantity-${line.variantId}`;
  return (
    <div className="flex flex-wrap items-end gap-3">
      {canSet ? (
        <form action={href("/cart")} method="post" className="flex items-end gap-2">
          <input type="hidden" name="intent" value="set" />
          <input type="hidden" name="variantId" value={line.variantId} />
          <label htmlFor={id} className="sr-only">
            {t("cart:line.quantityOf", { name: line.name })}
          </label>
          <input
            id={id}
            name="quantity"
            type="number"
            inputMode="numeric"
            min={1}
            max={maxQuantity}
            defaultValue={line.quantity}
            className="field-input w-20 text-center"
          />
          <button type="submit" className={`${buttonClass("quiet", "sm")} min-h-11`}>
            {t("cart:line.set")}
          </button>
        </form>
      ) : null}
      <form action={href("/cart")} method="post">
        <input type="hidden" name="intent" value="remove" />
        <input type="hidden" name="variantId" value={line.variantId} />
        <button
          type="submit"
          className={`${buttonClass("link", "sm")} min-h-11`}
          aria-label={t("cart:line.removeName", { name: line.name })}
        >
          {t("cart:line.remove")}
        </button>
      </form>
    </div>
  );
}
