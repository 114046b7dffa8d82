import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import type { listAwaitedTransfers, listDueParts, listOwedByHand } from "../queries/list-transfers.server.ts";

export type OwedMoney = Awaited<ReturnType<typeof listOwedByHand>>[number];
export type DuePart = Awaited<ReturnType<typeof listDueParts>>[number];
export type AwaitedTransfer = Awaited<ReturnType<typeof listAwaitedTransfers>>[number];

/** Money to send back at the bank, each with the button that records it. */
export function OwedList({ owed }: { owed: readonly OwedMoney[] }) {
  const { t, format } = usePage();
  if (owed.length === 0) return <p className="text-ink-soft">{t("staff:transfers.owedEmpty")}</p>;
  return (
    <>
      <p className="max-w-prose pb-3 text-sm text-ink-soft">{t("staff:transfers.owedNote")}</p>
      <ul className="divide-y divide-line border-y border-line">
        {owed.map(({ paymentId, code, buyerName, amount, reason, bankText }) => (
          <li key={paymentId} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-3">
            <div id={`field-owed-${paymentId}`} tabIndex={-1} className="min-w-0">
              <p className="flex flex-wrap gap-x-4">
                <strong className="tabular-nums">{format.money(amount)}</strong>
                <span translate="no">{code}</span>
                <bdi>{buyerName}</bdi>
                <span className="text-ink-soft">{t(`staff:transfers.reason.${reason}`)}</span>
              </p>
              <p className="text-sm text-ink-soft [overflow-wrap:anywhere]" translate="no">
                {bankText}
              </p>
            </div>
            <form method="post">
              <input type="hidden" name="paymentId" value={paymentId} />
              <button type="submit" name="intent" value="returned" className={buttonClass("quiet", "sm")}>
                {t("staff:transfers.return")}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Parcels on their way or handed over whose money is not recorded yet. */
export function DueParts({ due }: { due: readonly DuePart[] }) {
  const { t, format } = usePage();
  if (due.length === 0) return <p className="text-ink-soft">{t("staff:transfers.dueEmpty")}</p>;
  return (
    <>
      <p className="max-w-prose pb-3 text-sm text-ink-soft">{t("staff:transfers.dueNote")}</p>
      <ul className="divide-y divide-line border-y border-line">
        {due.map(({ id, code, sellerName, amount, shippedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-3">
            <p className="flex min-w-0 flex-wrap gap-x-4">
              <strong className="tabular-nums">{format.money(amount)}</strong>
              <span translate="no">{code}</span>
              <bdi>{sellerName}</bdi>
              {shippedAt ? <span className="text-ink-soft">{format.moment(shippedAt)}</span> : null}
            </p>
            <form method="post">
              <input type="hidden" name="partId" value={id} />
              <button type="submit" name="intent" value="received" className={buttonClass("quiet", "sm")}>
                {t("staff:transfers.received")}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}

export function AwaitedList({ awaited }: { awaited: readonly AwaitedTransfer[] }) {
  const { t, format } = usePage();
  if (awaited.length === 0) return <p className="text-ink-soft">{t("staff:transfers.waitingEmpty")}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {awaited.map(({ code, buyerName, amount, until }) => (
        <li key={code} className="flex flex-wrap gap-x-4 py-2">
          <strong translate="no">{code}</strong>
          <span className="tabular-nums">{format.money(amount)}</span>
          <bdi>{buyerName}</bdi>
          <span className="text-ink-soft">{t("staff:transfers.until", { moment: format.moment(until) })}</span>
        </li>
      ))}
    </ul>
  );
}
