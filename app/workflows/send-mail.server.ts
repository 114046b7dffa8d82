import { addressLines } from "#app/domain/markets/model/address-lines.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { findMailOrder } from "#app/domain/ordering/queries/find-mail-order.server.ts";
import { findMailRefund } from "#app/domain/ordering/queries/find-mail-refund.server.ts";
import { findReturn } from "#app/domain/ordering/queries/list-returns.server.ts";
import { setAskedMailAside } from "#app/emails/asked-mail.server.ts";
import { renderListingMail } from "#app/emails/listing-decided.tsx";
import {
  askedMailData,
  bookingMailData,
  isAskedMailKind,
  isBookingMailKind,
  isListingMailKind,
  isMailKind,
  isWaitingMailKind,
  listingMailData,
  type MailData,
  mailData,
  passwordChangedData,
  recordEndingData,
  reportAnsweredData,
  seatsOfferedData,
} from "#app/emails/mail-kinds.ts";
import type { MailView } from "#app/emails/mail-view.ts";
import { renderOrderLink } from "#app/emails/order-link.tsx";
import { findUnsentMail, recordMailFailure, recordMailRefused, recordMailSent } from "#app/emails/outbox.server.ts";
import { renderPasswordChanged } from "#app/emails/password-changed.tsx";
import { renderPasswordReset } from "#app/emails/password-reset.tsx";
import { renderRecordEnding } from "#app/emails/record-ending.tsx";
import { type RenderedMail, renderMail } from "#app/emails/render-mail.server.ts";
import { renderReportAnswered } from "#app/emails/report-answered.tsx";
import { formattersFor } from "#app/i18n/formatters.ts";
import { momentInZone } from "#app/i18n/moment-in-zone.ts";
import { translatorFor } from "#app/i18n/translate.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { MailRefusal } from "#app/ports/mailer.ts";
import type { Services } from "#app/services.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { isLocale, type Locale } from "#app/shared/locale.ts";
import { bookingMail, waitingMail } from "./booking-mail.server.ts";
import { findAskedLink } from "./find-asked-link.server.ts";
import { transferFactsOf } from "./transfer-facts.server.ts";

type Wants = Pick<Services, "db" | "env" | "origin" | "mailer" | "reference" | "clock" | "auth">;
type UnsentMail = NonNullable<Awaited<ReturnType<typeof findUnsentMail>>>;

/**
 * Sends a mail of the outbox. The message id is the row's: when a crash falls between the server's "taken" and our note of
 * it, the mail goes out again, and is still one message.
 */
export async function sendMail(services: Wants, mailId: string): Promise<void> {
  const { db, clock } = services;
  const mail = await findUnsentMail(db, mailId);
  if (!mail) return;
  let refusal: MailRefusal | undefined;
  try {
    const rendered = await render(services, mail);
    if (!rendered) return await giveUp(services, mail);
    refusal = await handOver(services, mail, rendered);
  } catch (error) {
    await recordMailFailure(db, mail.id, error);
    throw error;
  }
  if (refusal) await recordMailRefused(db, mail.id, refusal.refused);
  else await recordMailSent(db, mail.id, clock.now());
}

function handOver({ env, origin, mailer }: Wants, { id, toAddress }: UnsentMail, rendered: RenderedMail) {
  const messageId = `<${id}@${new URL(origin).hostname}>`;
  return mailer.send({ ...rendered, to: toAddress, from: env.MAIL_FROM, messageId });
}

/** There is nothing to tell, as when somebody asked about an order that is not theirs. */
async function giveUp({ db, clock }: Wants, { id, kind }: UnsentMail): Promise<void> {
  if (isAskedMailKind(kind)) await inTransaction(db, (tx) => setAskedMailAside(tx, id, clock.now()));
}

async function render(services: Wants, mail: UnsentMail): Promise<RenderedMail | null> {
  const { kind, locale, data } = mail;
  if (!isLocale(locale)) return null;
  if (isAskedMailKind(kind)) return renderAsked(services, mail, locale);
  const frame = frameOf(services, locale);
  if (isListingMailKind(kind))
    return renderListingMail(kind, { ...frame, ...listingMailData.parse(data) }, services.origin);
  if (isBookingMailKind(kind)) return bookingMail(services, frame, kind, bookingMailData.parse(data));
  if (isWaitingMailKind(kind)) return waitingMail(services, frame, kind, seatsOfferedData.parse(data));
  if (kind === "record-ending")
    return renderRecordEnding({ ...frame, ...recordEndingData.parse(data) }, services.origin);
  if (kind === "report-answered")
    return renderReportAnswered({ ...frame, ...reportAnsweredData.parse(data) }, services.origin);
  if (kind === "password-changed")
    return renderPasswordChanged({ ...frame, ...passwordChangedData.parse(data) }, services.origin);
  if (!isMailKind(kind)) return null;
  const view = await viewOf(services, locale, mailData.parse(data));
  return view ? renderMail(kind, view) : null;
}

async function renderAsked(services: Wants, mail: UnsentMail, locale: Locale): Promise<RenderedMail | null> {
  const found = await findAskedLink(services, { ...mail, ...askedMailData.parse(mail.data) });
  if (!found) return null;
  if (found.about === "account")
    return renderPasswordReset({ ...frameOf(services, locale), ...found }, services.origin);
  const view = await viewOf(services, found.locale, { orderId: found.orderId, link: found.link });
  return view ? renderOrderLink(view) : null;
}

/** What every mail shows around its message. */
function frameOf({ env }: Wants, locale: Locale) {
  return {
    locale,
    t: translatorFor(locale),
    portalName: env.PORTAL_NAME,
    ownerName: env.OWNER_NAME ?? "",
    demo: env.demo,
  };
}

async function viewOf(services: Wants, locale: Locale, data: MailData): Promise<MailView | null> {
  const { db, origin, reference } = services;
  const [order, refund, returned] = await Promise.all([
    findMailOrder(db, data.orderId),
    data.refundId ? findMailRefund(db, data.refundId) : null,
    data.returnId ? findReturn(db, data.returnId, services.clock.now()) : null,
  ]);
  if (!order) return null;
  const part = order.parts.find(({ id }) => id === data.sellerOrderId) ?? null;
  const { rules } = getMarketBook(reference, order.market);
  return {
    ...frameOf(services, locale),
    format: formattersFor(locale),
    marketName: rules.name[locale],
    order,
    refundReason: data.refundReason ?? "sold_out",
    refund,
    part,
    // A mail from before parcels had rows of their own names none.
    parcel: part?.parcels.find(({ id }) => id === data.shipmentId) ?? part?.parcels.at(-1) ?? null,
    returned: returned && { ...returned, answerBy: dayAt(returned.answerBy) },
    link: origin + data.link,
    until: momentInZone(order.expiresAt, locale, rules.timeZone),
    addressLines: addressLines(rules.addressForm, order.address),
    transfer: transferFactsOf(services.env, order),
  };
}
