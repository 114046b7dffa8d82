import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { Container } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { CartWindows } from "../model/cart-windows.ts";
import type { Parcel, PricedCart } from "../model/priced-cart.ts";
import { CartLineRow } from "./cart-line-row.tsx";
import { CartSums, type SumsProps } from "./cart-sums.tsx";
import { CartVisits } from "./cart-visits.tsx";
import { type Arrival, type CarrierFacts, ParcelHead } from "./parcel-head.tsx";
import { PickupAside } from "./pickup-aside.tsx";
import { PickupChoice } from "./pickup-choice.tsx";
import { PickupHead } from "./pickup-head.tsx";
import { SendingNote } from "./sending-note.tsx";
import { VoucherForm } from "./voucher-form.tsx";

export type CartView = {
  cart: PricedCart;
  count: number;
  carrier: CarrierFacts;
  /** By seller. */
  arrivals: Record<string, Arrival>;
  /** By seller: when what is fetched may be fetched. */
  windows: CartWindows;
} & Pick<SumsProps, "voucher" | "estimate" | "taxes">;
export type CartPageProps = {
  opened: CartView;
  done: "added" | "updated" | "removed" | "visit" | null;
  refusal: { errors: readonly FieldError[]; values: Record<string, string> } | undefined;
};

export function CartPage({ opened, done, refusal }: CartPageProps) {
  const { t, market } = usePage();
  const { cart, count } = opened;
  return (
    <Container className="pb-16">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-6 md:py-8">
        <h1 className="font-display text-3xl">{t("cart:title")}</h1>
        <p className="text-ink-soft">
          <span data-testid="cart-count" data-count={count}>
            {t("cart:count", { count })}
          </span>
          {cart.parcels.length + cart.setAside.length > 0
            ? ` · ${t("cart:deliverTo", { market: t(`common:market.${market}`) })}`
            : null}
        </p>
      </header>
      <div className="grid gap-4">
        <ErrorSummary errors={refusal?.errors} />
        {errorOf(refusal?.errors, "wait") ? <SendAgain values={refusal?.values ?? {}} /> : null}
        {done && !refusal ? (
          <Notice tone="good" role="status">
            {t(done === "visit" ? "booking:cart.added" : `cart:${done}`)}
          </Notice>
        ) : null}
      </div>
      {count === 0 ? <EmptyCart /> : <FullCart cart={cart} view={opened} refusal={refusal} />}
    </Container>
  );
}

/** What had to wait, whole: after that one tap sends it. */
function SendAgain({ values }: { values: Record<string, string> }) {
  const { t } = usePage();
  const href = useHref();
  return (
    <form action={href("/cart")} method="post" id="field-wait">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={buttonClass("primary")}>
        {t("cart:sendAgain")}
      </button>
    </form>
  );
}

type FullCartProps = { cart: PricedCart; view: CartView; refusal: CartPageProps["refusal"] };

function FullCart({ cart, view, refusal }: FullCartProps) {
  const { t } = usePage();
  const href = useHref();
  return (
    <div className="mt-6 grid gap-10 lg:grid-cols-[1fr_22rem] lg:gap-14">
      <div className="grid content-start gap-10">
        <CartVisits visits={cart.visits} />
        <SendingNote cart={cart} />
        {cart.parcels.map((parcel) => (
          <section key={parcel.sellerId} data-seller={parcel.sellerId}>
            <PartHead cart={cart} parcel={parcel} view={view} />
            <ul className="border-b border-line">
              {parcel.lines.map((line) => (
                <CartLineRow key={line.variantId} line={line} fetched={parcel.fetchAt !== null} />
              ))}
            </ul>
          </section>
        ))}
        {cart.setAside.length > 0 ? (
          <section>
            <h2 className="font-display text-xl">{t("cart:setAside.title")}</h2>
            <p className="pb-3 text-sm text-ink-soft">{t("cart:setAside.text")}</p>
            <ul className="border-b border-line">
              {cart.setAside.map((line) => (
                <CartLineRow key={line.variantId} line={line} setAside />
              ))}
            </ul>
            <PickupAside cart={cart} />
          </section>
        ) : null}
      </div>
      {cart.parcels.length + cart.visits.length > 0 ? (
        <aside aria-label={t("cart:sums.title")} className="self-start rounded-lg bg-mist-soft p-5 lg:sticky lg:top-6">
          <CartSums cart={cart} voucher={view.voucher} estimate={view.estimate} taxes={view.taxes} />
          {cart.parcels.length > 0 ? (
            <div className="mt-5 border-t border-line pt-4">
              <VoucherForm
                voucher={view.voucher}
                typed={refusal?.values.voucher}
                error={errorOf(refusal?.errors, "voucher")}
              />
            </div>
          ) : null}
          <div className="mt-5 grid gap-3">
            {cart.ready ? (
              <a href={href("/checkout")} data-testid="go-to-checkout" className={`${buttonClass("primary")} w-full`}>
                {t("cart:goToCheckout")}
              </a>
            ) : (
              <p className="font-semibold text-danger">{t("cart:notReady")}</p>
            )}
            <a href={href("/products")} className={`${buttonClass("link", "sm")} w-full`}>
              {t("cart:keepShopping")}
            </a>
          </div>
        </aside>
      ) : null}
    </div>
  );
}

/** How one seller's goods reach the buyer, and the choice between the ways there are. */
function PartHead({ cart, parcel, view }: { cart: PricedCart; parcel: Parcel; view: CartView }) {
  const offer = cart.pickups.find(({ sellerId }) => sellerId === parcel.sellerId);
  return (
    <div className="pb-3">
      {parcel.fetchAt ? (
        <PickupHead parcel={parcel} point={parcel.fetchAt} />
      ) : (
        <ParcelHead parcel={parcel} carrier={view.carrier} arrival={view.arrivals[parcel.sellerId]} />
      )}
      {offer ? <PickupChoice offer={offer} where="parcel" /> : null}
    </div>
  );
}

function EmptyCart() {
  const { t } = usePage();
  const href = useHref();
  return (
    <div className="contour-ground mt-4 rounded-lg border border-line px-6 py-14 text-center">
      <h2 className="font-display text-2xl">{t("cart:empty.title")}</h2>
      <p className="mx-auto mt-2 max-w-md text-ink-soft">{t("cart:empty.text")}</p>
      <div className="mt-6 flex flex-wrap justify-center gap-3">
        <a href={href("/products")} className={buttonClass("primary")}>
          {t("cart:empty.browse")}
        </a>
        <a href={href("/seasons")} className={buttonClass("quiet")}>
          {t("cart:empty.season")}
        </a>
      </div>
    </div>
  );
}
