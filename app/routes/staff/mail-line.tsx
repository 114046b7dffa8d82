import type { ListedMail } from "#app/emails/list-mails.server.ts";
import { maySendAgain } from "#app/emails/mail-standing.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { waited } from "#app/i18n/waited.ts";
import { buttonClass } from "#app/ui/button.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** Kinds with a name of their own; another shows the word it is stored under. */
const namedKinds = [
  "order-received",
  "order-paid",
  "order-shipped",
  "order-expired",
  "refund-apology",
  "order-refunded",
  "money-back",
  ...(["parcel-refused", "parcel-lost", "return-asked", "return-accepted", "return-declined"] as const),
  ...(["return-with-portal", "return-withdrawn", "seller-return-asked"] as const),
  "seller-new-order",
  "seller-order-cancelled",
  "listing-approved",
  "listing-declined",
  "record-ending",
  "report-answered",
  "order-link",
  "password-reset",
  "password-changed",
  ...(["booking-requested", "booking-confirmed", "booking-declined", "booking-unanswered"] as const),
  ...(["booking-cancelled", "booking-called-off", "booking-moved", "booking-reminder"] as const),
  ...(["host-booking-new", "host-booking-cancelled", "host-booking-moved", "host-booking-absent"] as const),
  "seats-offered",
  "waiting-joined",
] as const;

const tones = { refused: "bad", failing: "warn", late: "warn", waiting: "neutral", sent: "good" } as const;

/** One mail of the outbox: what it is, to whom, how it stands, and the way to try it again. */
export function MailLine({ mail, now }: { mail: ListedMail; now: Date }) {
  const { t, format } = usePage();
  const { id, kind, toAddress, attempts, error, createdAt, sentAt, standing } = mail;
  const named = namedKinds.find((each) => each === kind);
  return (
    <li className="grid gap-x-6 gap-y-2 py-3 sm:grid-cols-[1fr_auto] sm:items-start" data-testid="mail" data-mail={id}>
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <strong className="font-semibold">{named ? t(`staff:mails.kind.${named}`) : kind}</strong>{" "}
        <StatusTag tone={tones[standing]} data-standing={standing}>
          {t(`staff:mails.standing.${standing}`)}
        </StatusTag>
        <span className="block">
          <bdi>{toAddress}</bdi>
        </span>
        <span className="block text-sm text-ink-soft">
          {sentAt
            ? t("staff:mails.sentAt", { moment: format.moment(sentAt) })
            : t("staff:mails.written", { moment: format.moment(createdAt), age: waited(t, createdAt, now) })}
          {attempts > 0 ? ` · ${t("staff:mails.attempts", { count: attempts })}` : null}
        </span>
        {error ? (
          <bdi className="block text-sm text-danger" lang="en">
            {error}
          </bdi>
        ) : null}
      </div>
      {maySendAgain(standing) ? (
        <form method="post">
          <input type="hidden" name="mailId" value={id} />
          <button type="submit" className={buttonClass("quiet", "sm")}>
            {t("staff:mails.again")}
            <span className="sr-only"> {toAddress}</span>
          </button>
        </form>
      ) : null}
    </li>
  );
}
