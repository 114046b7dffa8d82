import type { ReactNode } from "react";
import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { PayMethod } from "#app/shared/pay-method.ts";
import { buttonClass } from "#app/ui/button.ts";
import { ErrorSummary, Fieldset, TextField } from "#app/ui/fields.tsx";
import { Container, PageTitle } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { seenTotalOf } from "../model/priced-cart.ts";
import type { CartView } from "./cart-page.tsx";
import { ConsentFields } from "./consent-fields.tsx";
import { GiftField } from "./gift-field.tsx";
import { InvoiceFold } from "./invoice-fields.tsx";
import { OrderReview } from "./order-review.tsx";
import { fetchedPart, PayMethodFields } from "./pay-method-fields.tsx";
import { PickupFields } from "./pickup-fields.tsx";

export type CheckoutView = CartView & {
  legalDrinkingAge: number;
  formKey: string;
  asksAge: boolean;
  payMethods: readonly PayMethod[];
  holdMinutes: number;
};
export type CheckoutPageProps = {
  opened: CheckoutView;
  values: Record<string, string>;
  errors: readonly FieldError[] | undefined;
  /** The same, each with the name of its field. */
  summary: readonly FieldError[] | undefined;
  /** The fields of the market's address. */
  address: ReactNode;
};

export function CheckoutPage({ opened, values, errors, summary, address }: CheckoutPageProps) {
  const { t, market } = usePage();
  const href = useHref();
  const fetched = fetchedPart(opened.cart.parcels);
  return (
    <Container className="pb-16">
      <PageTitle title={t("cart:checkout.title")} />
      <ErrorSummary errors={summary} />
      <div className="mt-6 grid gap-x-14 gap-y-8 lg:grid-cols-[1fr_24rem]">
        <div className="lg:col-start-1">
          <MarketChoice />
        </div>
        <form
          id="checkout"
          action={href(`/checkout?market=${market}`)}
          method="post"
          data-testid="checkout-form"
          data-once=""
          noValidate
          className="contents"
        >
          <HiddenFields opened={opened} values={values} />
          <div className="grid content-start gap-8 lg:col-start-1">
            <Fieldset legend={t(personKey(opened.cart))}>{address}</Fieldset>
            <PickupFields parcels={opened.cart.parcels} windows={opened.windows} values={values} errors={errors} />
            <ContactFields values={values} errors={errors} />
            {opened.cart.parcels.length > 0 ? <GiftField values={values} errors={errors} /> : null}
            {market === "VN" ? <InvoiceFold values={values} errors={errors} /> : null}
          </div>
          <div className="self-start lg:sticky lg:top-6 lg:col-start-2 lg:row-span-3 lg:row-start-1">
            <OrderReview view={opened} />
          </div>
          <div className="grid content-start gap-6 lg:col-start-1">
            <PayMethodFields
              methods={opened.payMethods}
              fetched={fetched}
              holdMinutes={opened.holdMinutes}
              values={values}
              errors={errors}
            />
            <ConsentFields asksAge={opened.asksAge} age={opened.legalDrinkingAge} values={values} errors={errors} />
            <PlaceButton opened={opened} />
          </div>
        </form>
      </div>
    </Container>
  );
}

/** Where it goes, who fetches it, or who comes. */
function personKey({ parcels }: CheckoutView["cart"]) {
  if (parcels.length === 0) return "booking:checkout.person";
  return parcels.some(({ fetchAt }) => fetchAt === null) ? "cart:checkout.address" : "pickup:checkout.person";
}

/** What the buyer agrees to is what this form showed: its packs and its total come back with it. */
function HiddenFields({ opened, values }: { opened: CheckoutView; values: Record<string, string> }) {
  const { market } = usePage();
  const lines = opened.cart.parcels.flatMap((parcel) => parcel.lines);
  return (
    <>
      <input type="hidden" name="market" value={market} />
      <input type="hidden" name="formKey" value={values.formKey ?? opened.formKey} />
      <input type="hidden" name="seenTotal" value={seenTotalOf(opened.cart)} />
      <input
        type="hidden"
        name="seenLines"
        value={lines.map(({ variantId, quantity }) => `${variantId}*${quantity}`).join(",")}
      />
      <input
        type="hidden"
        name="seenVisits"
        value={opened.cart.visits.map(({ id, adults, children }) => `${id}*${adults}*${children}`).join(",")}
      />
    </>
  );
}

function MarketChoice() {
  const { t, market } = usePage();
  const href = useHref();
  return (
    <details className="rounded-md border border-line px-4 py-3">
      <summary className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span>
          <strong>{t("cart:deliverTo", { market: t(`common:market.${market}`) })}</strong>
        </span>
        <span className="text-sm text-pine underline">{t("cart:checkout.changeMarket")}</span>
      </summary>
      <p className="mt-2 text-sm text-ink-soft">
        {t("cart:checkout.market", { market: t(`common:market.${market}`) })}
      </p>
      <form action={href("/market")} method="post" className="mt-3 flex flex-wrap gap-2">
        <input type="hidden" name="to" value="/checkout" />
        {(["VN", "TH", "SG", "KR", "JP", "MY"] as const).map((each) => (
          <button
            key={each}
            name="market"
            value={each}
            type="submit"
            className={buttonClass("quiet", "sm")}
            aria-pressed={each === market}
          >
            {t(`common:market.${each}`)}
          </button>
        ))}
      </form>
    </details>
  );
}

function ContactFields({
  values,
  errors,
}: {
  values: Record<string, string>;
  errors: readonly FieldError[] | undefined;
}) {
  const { t } = usePage();
  return (
    <Fieldset legend={t("cart:checkout.contact")}>
      <TextField
        name="email"
        type="email"
        inputMode="email"
        label={t("cart:checkout.email")}
        hint={t("cart:checkout.emailHint")}
        required
        autoComplete="email"
        maxLength={200}
        defaultValue={values.email}
        error={errorOf(errors, "email")}
      />
      <TextField
        name="note"
        multiline
        rows={3}
        label={t("cart:checkout.note")}
        hint={t("cart:checkout.noteHint")}
        maxLength={500}
        defaultValue={values.note}
        error={errorOf(errors, "note")}
      />
    </Fieldset>
  );
}

function PlaceButton({ opened }: { opened: CheckoutView }) {
  const { t, format } = usePage();
  const hasChoice = opened.payMethods.length > 1;
  const hasGoods = opened.cart.parcels.length > 0;
  const href = useHref();
  if (!opened.cart.ready) {
    return (
      <Notice tone="warn">
        <p>{t("cart:checkout.errors.cart")}</p>
        <a href={href("/cart")} className={`${buttonClass("quiet")} mt-3`}>
          {t("cart:checkout.edit")}
        </a>
      </Notice>
    );
  }
  return (
    <div id="field-wait">
      <button type="submit" data-testid="place-order" className={`${buttonClass("primary")} w-full sm:w-auto sm:px-8`}>
        {t(hasChoice ? "cart:checkout.placeAny" : "cart:checkout.place", { total: format.money(opened.cart.total) })}
      </button>
      {hasChoice ? null : (
        <p className="mt-2 text-sm text-ink-soft">
          {t(hasGoods ? "cart:checkout.placeHint" : "booking:checkout.placeHint", { minutes: opened.holdMinutes })}
        </p>
      )}
    </div>
  );
}
