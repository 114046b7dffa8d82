import { usePage } from "#app/i18n/page-view.tsx";
import { isLocale, localeNames } from "#app/shared/locale.ts";
import { isMarket } from "#app/shared/market.ts";
import { DeskSection } from "#app/ui/desk-title.tsx";
import type { OrderDetail } from "../queries/get-order.server.ts";
import { InvoiceTerms } from "./invoice-terms.tsx";

/** Who ordered, for where, and when. */
export function StaffOrderFacts({ order, addressLines }: { order: OrderDetail; addressLines: readonly string[] }) {
  const { t, format } = usePage();
  const { buyer, market, locale, placedAt, paidAt } = order;
  return (
    <DeskSection title={t("desk:order.buyer")}>
      <address className="not-italic [overflow-wrap:anywhere]">
        {[buyer.name, ...addressLines, isMarket(market) ? t(`common:market.${market}`) : market].map((line, place) => (
          <span key={place} className={`block ${place === 0 ? "font-semibold" : ""}`}>
            <bdi>{line}</bdi>
          </span>
        ))}
        <span className="mt-2 block tabular-nums" dir="ltr">
          {buyer.phone}
        </span>
        <a href={`mailto:${buyer.email}`} className="text-pine underline">
          {buyer.email}
        </a>
      </address>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        <Fact term={t("desk:order.language")} value={isLocale(locale) ? localeNames[locale] : locale} />
        <Fact term={t("desk:order.placed")} value={format.moment(placedAt)} />
        {paidAt ? <Fact term={t("desk:order.paid")} value={format.moment(paidAt)} /> : null}
        {buyer.note ? <Fact term={t("desk:order.note")} value={buyer.note} /> : null}
        {order.giftNote ? <Fact term={t("handover:gift")} value={order.giftNote} /> : null}
      </dl>
      <StaffInvoice order={order} />
    </DeskSection>
  );
}

/** The electronic invoice the buyer wants, and which sellers have made theirs out. */
function StaffInvoice({ order: { invoice, parts } }: { order: OrderDetail }) {
  const { t } = usePage();
  if (!invoice) return null;
  return (
    <div className="mt-4">
      <p className="mb-1 font-semibold">{t("handover:invoice.title")}</p>
      <InvoiceTerms invoice={invoice} />
      <ul className="mt-2 text-sm">
        {parts.map(({ id, seller, invoiceNumber }) => (
          <li key={id}>
            {seller.name}: {invoiceNumber ?? t("handover:invoice.none")}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <>
      <dt className="text-ink-soft">{term}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}
