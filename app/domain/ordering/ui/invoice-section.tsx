import type { FieldError } from "#app/http/field-error.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { dayAt } from "#app/shared/calendar.ts";
import { buttonClass } from "#app/ui/button.ts";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { OrderPageView } from "../queries/find-order-page.server.ts";
import { InvoiceFields } from "./invoice-fields.tsx";

export type InvoiceAnswer = { errors: readonly FieldError[]; values: Record<string, string> } | undefined;
type InvoiceSectionProps = { order: OrderPageView; answer: InvoiceAnswer; isAsked: boolean };

/** Who the electronic invoice is for and which seller has made theirs out; while none has, it can be asked for. */
export function InvoiceSection({ order, answer, isAsked }: InvoiceSectionProps) {
  const { t } = usePage();
  const { invoice } = order;
  if (!invoice && !order.canAskInvoice) return null;
  return (
    <section aria-labelledby="invoice-title" data-testid="invoice">
      <h2 id="invoice-title" className="font-display text-xl">
        {t("pickup:invoice.title")}
      </h2>
      <div className="mt-2 grid gap-3 empty:hidden">
        {isAsked ? (
          <Notice tone="good" role="status">
            {t("pickup:invoice.done")}
          </Notice>
        ) : null}
      </div>
      {invoice ? <Standing order={order} /> : null}
      {order.canAskInvoice ? <AskForm order={order} answer={answer} /> : null}
    </section>
  );
}

function Standing({ order: { invoice, parts } }: { order: OrderPageView }) {
  const { t, format } = usePage();
  const going = parts.filter(({ state }) => state !== "cancelled" && state !== "expired");
  return (
    <>
      <p className="mt-2 text-sm [overflow-wrap:anywhere]">
        {[invoice?.name, invoice?.taxCode, invoice?.address, invoice?.email].map((line) => (
          <span key={line} className="block">
            <bdi>{line}</bdi>
          </span>
        ))}
      </p>
      <ul className="mt-2 grid gap-1 text-sm">
        {going.map(({ id, sellerName: seller, invoiceNumber: number, invoicedAt }) => (
          <li key={id} className={number ? "font-semibold" : ""}>
            {number && invoicedAt
              ? t("pickup:invoice.issued", { seller, number, day: format.day(dayAt(invoicedAt)) })
              : t("pickup:invoice.waiting", { seller })}
          </li>
        ))}
      </ul>
    </>
  );
}

function AskForm({ order: { invoice }, answer }: Pick<InvoiceSectionProps, "order" | "answer">) {
  const { t, path, search } = usePage();
  const href = useHref();
  const key = new URLSearchParams(search).get("key") ?? "";
  const stored: Record<string, string> = invoice
    ? {
        invoiceName: invoice.name,
        invoiceTaxCode: invoice.taxCode,
        invoiceAddress: invoice.address,
        invoiceEmail: invoice.email,
      }
    : {};
  return (
    <details className="mt-3" open={answer !== undefined}>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">
        {t(invoice ? "pickup:invoice.change" : "pickup:invoice.summary")}
      </summary>
      <form
        action={href(`${path}?key=${encodeURIComponent(key)}`)}
        method="post"
        className="grid gap-4 pt-2"
        data-once=""
        noValidate
      >
        <ErrorSummary errors={answer?.errors} />
        <p className="text-sm text-ink-soft">{t("pickup:invoice.hint")}</p>
        <input type="hidden" name="intent" value="invoice" />
        <InvoiceFields values={answer?.values ?? stored} errors={answer?.errors} />
        <button type="submit" className={`${buttonClass("quiet")} justify-self-start`}>
          {t("pickup:invoice.ask")}
        </button>
      </form>
    </details>
  );
}
