import { usePage } from "#app/i18n/page-view.tsx";
import { DeskSection } from "#app/ui/desk-title.tsx";
import { isGiveBackReason } from "../model/give-back-reason.ts";
import { partEventKinds } from "../model/part-events.ts";
import type { OrderDetail } from "../queries/get-order.server.ts";
import { useActorName } from "./actor-name.ts";
import type { Actors } from "./refund-list.tsx";

type Mail = {
  id: string;
  kind: string;
  to: string;
  createdAt: Date;
  sentAt: Date | null;
  attempts: number;
  lastError: string | null;
};
type RecordsProps = { order: OrderDetail; mails: readonly Mail[]; actors: Actors };

const mailKinds = [
  ...(["order-received", "order-paid", "order-shipped", "order-expired", "refund-apology", "order-refunded"] as const),
  ...(["money-back", "parcel-refused", "parcel-lost", "return-asked", "return-accepted", "return-declined"] as const),
  ...(["return-with-portal", "return-withdrawn", "seller-new-order", "seller-order-cancelled"] as const),
  ...(["seller-part-refunded", "seller-return-asked"] as const),
  ...(["booking-requested", "booking-confirmed", "booking-declined", "booking-unanswered"] as const),
  ...(["booking-cancelled", "booking-called-off", "booking-moved", "booking-reminder"] as const),
  ...(["host-booking-new", "host-booking-cancelled", "host-booking-moved", "host-booking-absent"] as const),
];

const eventKinds = [
  ...(["placed", "pay", "accept-due", "expire", "cancel", "cancel-due", "prepare", "ship", "deliver"] as const),
  ...(["money-received", "refund", "refund-part", "refund-asked", "refund-done", "dispute"] as const),
  ...(["payment-delayed", "payment-succeeded", "payment-failed", "payment-expired", "payment-cancelled"] as const),
  ...(["payment-refund-due", "payment-refunded", "refund-failed"] as const),
  ...(["hand-over", "invoiced", "invoice-asked"] as const),
  ...partEventKinds,
];

/** What the portal keeps of an order besides goods and money: stock, mails, history. */
export function StaffOrderRecords({ order, mails, actors }: RecordsProps) {
  return (
    <>
      <Mails mails={mails} />
      <Holds order={order} />
      <History order={order} actors={actors} />
    </>
  );
}

function Mails({ mails }: Pick<RecordsProps, "mails">) {
  const { t, format } = usePage();
  const fateOf = ({ sentAt, attempts, lastError }: Mail) => {
    if (sentAt) return t("desk:mails.sent", { moment: format.moment(sentAt) });
    return lastError ? t("desk:mails.failing", { attempts, error: lastError }) : t("desk:mails.waiting");
  };
  return (
    <DeskSection title={t("desk:mails.title")}>
      <ul className="border-b border-line text-sm">
        {mails.map((mail) => {
          const kind = mailKinds.find((each) => each === mail.kind);
          return (
            <li key={mail.id} className="border-t border-line py-1.5 [overflow-wrap:anywhere]">
              <strong>{kind ? t(`desk:mails.kind.${kind}`) : mail.kind}</strong> · <bdi>{mail.to}</bdi> ·{" "}
              <span className={!mail.sentAt && mail.lastError ? "font-semibold text-danger" : ""}>{fateOf(mail)}</span>
            </li>
          );
        })}
      </ul>
    </DeskSection>
  );
}

function Holds({ order }: Pick<RecordsProps, "order">) {
  const { t, format } = usePage();
  if (order.holds.length === 0) return null;
  return (
    <DeskSection title={t("desk:holds.title")}>
      <ul className="border-b border-line text-sm">
        {order.holds.map(({ id, name, quantity, state, expiresAt }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4 border-t border-line py-1.5">
            <span lang="vi">{t("desk:refunds.line", { count: quantity, name })}</span>
            <span>{t(`desk:holds.state.${state}`, { moment: format.moment(expiresAt) })}</span>
          </li>
        ))}
      </ul>
    </DeskSection>
  );
}

function History({ order, actors }: Pick<RecordsProps, "order" | "actors">) {
  const { t, format } = usePage();
  const nameOf = useActorName(actors);
  return (
    <DeskSection title={t("desk:history.title")}>
      <ol className="border-b border-line text-sm">
        {order.history.map(({ id, at, kind, seller, actor, amount, reason, note }) => {
          const known = eventKinds.find((each) => each === kind);
          return (
            <li key={id} className="flex flex-wrap gap-x-4 border-t border-line py-1.5">
              <span className="tabular-nums text-ink-soft">{format.moment(at)}</span>
              <span className="min-w-0 [overflow-wrap:anywhere]">
                {[
                  known ? t(`desk:event.${known}`) : kind,
                  ...(seller ? [seller.name] : []),
                  ...(amount ? [format.money(amount)] : []),
                  ...(reason && isGiveBackReason(reason) ? [t(`desk:reason.${reason}`)] : []),
                  ...(note ? [note] : []),
                  nameOf(actor),
                ].join(" · ")}
              </span>
            </li>
          );
        })}
      </ol>
    </DeskSection>
  );
}
