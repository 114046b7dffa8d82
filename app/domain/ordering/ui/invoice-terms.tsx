import { usePage } from "#app/i18n/page-view.tsx";
import type { Money } from "#app/shared/money.ts";
import type { InvoiceRequest } from "../model/invoice-request.ts";

/** What stands on an invoice of Vietnam. */
export function InvoiceTerms({ invoice, amount }: { invoice: InvoiceRequest; amount?: Money }) {
  const { t, format } = usePage();
  const rows = [
    ...(["name", "taxCode", "address", "email"] as const).map((name) => ({
      term: t(`handover:invoice.${name}`),
      value: invoice[name],
    })),
    ...(amount ? [{ term: t("handover:invoice.amount"), value: format.money(amount) }] : []),
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
      {rows.map(({ term, value }) => (
        <div key={term} className="contents">
          <dt className="text-ink-soft">{term}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
