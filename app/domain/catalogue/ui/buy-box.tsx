import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { Day } from "#app/shared/calendar.ts";
import type { Money } from "#app/shared/money.ts";
import { buttonClass } from "#app/ui/button.ts";
import { useTextLang } from "#app/ui/fallback-mark.tsx";
import { Notice } from "#app/ui/notice.tsx";

export type BuyableVariant = {
  id: string;
  code: string;
  label: string;
  labelLocale: string;
  free: number;
  price: { charged: Money | null } | null;
  /** A coming harvest sold ahead; once its orders are over it cannot be put into a cart. */
  preorder: "none" | "open" | "over";
  promisedOn: Day | null;
  preorderUntil: Day | null;
};

export type BuyBoxProps = {
  productName: string;
  variants: readonly BuyableVariant[];
  chosenId: string | null;
  orderable: boolean;
  /** The most of one pack that a cart takes. */
  maxQuantity: number;
};

const fewLeft = 5;

/** Choose a pack and put it into the cart: a plain form, whose button stays at the foot of a phone's screen. */
export function BuyBox({ productName, variants, chosenId, orderable, maxQuantity }: BuyBoxProps) {
  const { t } = usePage();
  const href = useHref();
  const sellable = variants.filter(isSellable);
  if (!orderable || variants.every(({ price }) => !price?.charged)) {
    return <Notice tone="warn">{t("catalogue:buy.notHere")}</Notice>;
  }
  if (sellable.length === 0) {
    const allOver = variants.every(({ preorder }) => preorder === "over");
    return <Notice tone="info">{t(allOver ? "catalogue:preorder.allOver" : "catalogue:buy.soldOut")}</Notice>;
  }
  return (
    <form action={href("/cart")} method="post" className="grid gap-4" data-add-form="">
      <input type="hidden" name="intent" value="add" />
      <fieldset>
        <legend className="mb-2 font-semibold">{t("catalogue:buy.pack")}</legend>
        <div className="flex flex-wrap gap-2">
          {variants.map((variant) => (
            <Pack key={variant.id} variant={variant} chosen={variant.id === chosenId} single={variants.length === 1} />
          ))}
        </div>
      </fieldset>
      <div
        data-buy-bar=""
        className="fixed inset-x-0 bottom-0 z-20 flex items-stretch gap-3 border-t border-line-strong bg-paper px-4 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))] shadow-[0_-4px_14px_rgb(0_0_0/0.1)] sm:static sm:border-0 sm:p-0 sm:shadow-none"
      >
        <label htmlFor="quantity" className="self-center text-sm font-semibold">
          {t("catalogue:buy.quantity")}
        </label>
        <input
          id="quantity"
          name="quantity"
          type="number"
          min={1}
          max={maxQuantity}
          defaultValue={1}
          inputMode="numeric"
          className="field-input w-16 shrink-0 text-center"
        />
        <button
          type="submit"
          data-testid="add-to-cart"
          className={`${buttonClass("primary")} grow`}
          aria-label={t("catalogue:buy.addNamed", { name: productName })}
        >
          {t("catalogue:buy.add")}
        </button>
      </div>
      <p role="status" data-add-status="" className="text-sm font-semibold text-pine empty:hidden" />
    </form>
  );
}

export function isSellable({ free, price, preorder }: Pick<BuyableVariant, "free" | "price" | "preorder">): boolean {
  return free > 0 && preorder !== "over" && Boolean(price?.charged);
}

function Pack({ variant, chosen, single }: { variant: BuyableVariant; chosen: boolean; single: boolean }) {
  const { t, format } = usePage();
  const available = isSellable(variant);
  const id = `pack-${variant.id}`;
  const lang = useTextLang(variant.labelLocale);
  return (
    <div className="relative">
      <input
        type="radio"
        id={id}
        name="variantId"
        value={variant.id}
        defaultChecked={chosen || single}
        disabled={!available}
        className="peer absolute size-px opacity-0"
        required
      />
      <label
        htmlFor={id}
        className="grid min-h-12 content-center rounded-md border border-line-strong bg-raised px-4 py-2 peer-checked:border-pine peer-checked:outline-2 peer-checked:outline-pine peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-disabled:border-dashed peer-disabled:text-ink-soft"
      >
        <span className="font-semibold" lang={lang}>
          {variant.label}
        </span>
        <span className="text-sm text-ink-soft">
          {available && variant.price?.charged
            ? format.money(variant.price.charged)
            : t(variant.preorder === "over" ? "catalogue:preorder.over" : "catalogue:buy.packSoldOut")}
          {available && variant.free <= fewLeft ? ` · ${t("catalogue:buy.left", { count: variant.free })}` : ""}
        </span>
        <HarvestAhead variant={variant} />
      </label>
    </div>
  );
}

function HarvestAhead({ variant: { preorder, promisedOn, preorderUntil } }: { variant: BuyableVariant }) {
  const { t, format } = usePage();
  if (preorder !== "open" || !promisedOn || !preorderUntil) return null;
  return (
    <span className="max-w-xs text-sm" data-testid="preorder">
      {t("catalogue:preorder.offer", { day: format.day(promisedOn), until: format.day(preorderUntil) })}
    </span>
  );
}
