import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { FallbackTag } from "#app/ui/fallback-mark.tsx";
import type { PricedLine } from "../model/priced-cart.ts";
import type { CartView } from "./cart-page.tsx";
import { CartSums } from "./cart-sums.tsx";
import { VisitLine, VisitNotes } from "./cart-visits.tsx";
import { LineProblemNote } from "./line-problem.tsx";
import { LineTile } from "./line-tile.tsx";
import { ArrivalNote } from "./parcel-head.tsx";
import { PickupFacts } from "./pickup-head.tsx";
import { SendingNote } from "./sending-note.tsx";
import { VoucherNote } from "./voucher-note.tsx";

/** The order as it will be placed, to be read before it is confirmed. */
export function OrderReview({ view }: { view: CartView }) {
  const { t } = usePage();
  const href = useHref();
  const { cart } = view;
  return (
    <section id="field-review" aria-labelledby="review-title" tabIndex={-1} className="rounded-lg bg-mist-soft p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="review-title" className="font-display text-xl">
          {t("cart:checkout.review")}
        </h2>
        <a href={href("/cart")} className="text-sm text-pine underline">
          {t("cart:checkout.edit")}
        </a>
      </div>
      {cart.visits.map((visit) => (
        <div key={visit.id} id={`field-visit-${visit.id}`} tabIndex={-1} data-testid="review-visit" className="mt-4">
          <VisitLine visit={visit} small />
          <div className="mt-2">
            <VisitNotes visit={visit} />
          </div>
        </div>
      ))}
      {cart.parcels.map((parcel) => (
        <div key={parcel.sellerId} className="mt-4">
          <p className="text-sm text-ink-soft">
            {t(parcel.fetchAt ? "pickup:from" : "cart:parcel.from", { seller: parcel.sellerName })}
          </p>
          {parcel.fetchAt ? <PickupFacts parcel={parcel} point={parcel.fetchAt} /> : null}
          <ArrivalNote arrival={view.arrivals[parcel.sellerId]} />
          <ul>
            {parcel.lines.map((line) => (
              <ReviewLine key={line.variantId} line={line} fetched={parcel.fetchAt !== null} />
            ))}
          </ul>
        </div>
      ))}
      {cart.setAside.length > 0 ? (
        <div className="mt-4">
          <p className="text-sm text-ink-soft">{t("cart:setAside.title")}</p>
          <ul>
            {cart.setAside.map((line) => (
              <ReviewLine key={line.variantId} line={line} setAside />
            ))}
          </ul>
        </div>
      ) : null}
      <div className="mt-4 empty:hidden">
        <SendingNote cart={cart} />
      </div>
      {cart.parcels.length + cart.visits.length > 0 ? (
        <div className="mt-4 border-t border-line pt-4">
          <CartSums cart={cart} voucher={view.voucher} estimate={view.estimate} taxes={view.taxes} />
          {view.voucher?.problem ? (
            <div className="mt-3">
              <VoucherNote voucher={view.voucher} />
            </div>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

type ReviewLineProps = { line: PricedLine; setAside?: boolean; fetched?: boolean };

function ReviewLine({ line, setAside = false, fetched = false }: ReviewLineProps) {
  const { t, format, locale, market } = usePage();
  const lang = line.nameLocale === locale ? undefined : line.nameLocale;
  return (
    <li
      id={`field-line-${line.variantId}`}
      tabIndex={-1}
      data-testid="review-line"
      data-variant={line.variantId}
      data-verdict={line.verdict}
      data-market={market}
      className="grid gap-2 py-2"
    >
      <div className="flex items-center gap-3">
        <LineTile emblem={line.emblem} accent={line.accent} />
        <div className="min-w-0 grow">
          <p lang={lang} className="font-semibold">
            {line.name}
          </p>
          <p className="text-sm text-ink-soft tabular-nums">
            <FallbackTag textLocale={line.nameLocale} />
            <span lang={line.labelLocale === locale ? undefined : line.labelLocale}>{line.variantLabel}</span> ×{" "}
            {line.quantity}
          </p>
          {line.promisedOn && !line.problem ? (
            <p className="text-sm">
              {t(fetched ? "pickup:promised" : "cart:line.promised", { day: format.day(line.promisedOn) })}
            </p>
          ) : null}
        </div>
        {line.line && !setAside ? <p className="tabular-nums">{format.money(line.line)}</p> : null}
      </div>
      <LineProblemNote line={line} />
    </li>
  );
}
