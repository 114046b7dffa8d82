import type { RefundReason } from "#app/domain/ordering/model/refund-reason.ts";
import type { TransferFacts } from "#app/domain/ordering/model/transfer-facts.ts";
import type { MailOrder, MailParcel, MailPart } from "#app/domain/ordering/queries/find-mail-order.server.ts";
import type { MailRefund } from "#app/domain/ordering/queries/find-mail-refund.server.ts";
import type { ReturnView } from "#app/domain/ordering/queries/list-returns.server.ts";
import type { Formatters } from "#app/i18n/formatters.ts";
import type { Translate } from "#app/i18n/text-key.ts";
import type { Day } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";

/** What a template may show. `part` is the seller's part the message is about, when it is about one. */
export type MailView = {
  locale: Locale;
  t: Translate;
  format: Formatters;
  portalName: string;
  ownerName: string;
  demo: boolean;
  marketName: string;
  order: MailOrder;
  part: MailPart | null;
  /** Why money goes back, in a mail that tells of it. */
  refundReason: RefundReason;
  /** What is given back, in the mail of a refund. */
  refund: MailRefund | null;
  /** The parcel the message is about. */
  parcel: MailParcel | null;
  /** The request to give goods back, in a mail that tells of one. */
  returned: (Omit<ReturnView, "answerBy"> & { answerBy: Day }) | null;
  /** The whole address of the button. */
  link: string;
  /** The end of the hold, in the buyer's own time. */
  until: string;
  addressLines: string[];
  /** How the order is paid by transfer, when it is. */
  transfer: TransferFacts | null;
};

export type MailTemplate = { subject(view: MailView): string; Body(props: MailView): React.ReactNode };
