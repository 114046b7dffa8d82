import { toPlainText } from "@react-email/render";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { MailAttachment } from "#app/ports/mailer.ts";
import type { MailKind } from "./mail-kinds.ts";
import type { MailTemplate, MailView } from "./mail-view.ts";
import { moneyBack } from "./money-back.tsx";
import { orderExpired } from "./order-expired.tsx";
import { orderPaid } from "./order-paid.tsx";
import { orderReceived } from "./order-received.tsx";
import { orderRefunded } from "./order-refunded.tsx";
import { orderShipped } from "./order-shipped.tsx";
import { parcelLost, parcelRefused } from "./parcel-gone.tsx";
import { refundApology } from "./refund-apology.tsx";
import { returnAccepted, returnAsked, returnDeclined, returnWithdrawn, returnWithPortal } from "./return-news.tsx";
import { sellerNewOrder } from "./seller-new-order.tsx";
import { sellerOrderCancelled } from "./seller-order-cancelled.tsx";
import { sellerPartRefunded } from "./seller-part-refunded.tsx";
import { sellerReturnAsked } from "./seller-return-asked.tsx";

const templates: Record<MailKind, MailTemplate> = {
  "order-received": orderReceived,
  "order-paid": orderPaid,
  "order-shipped": orderShipped,
  "order-expired": orderExpired,
  "refund-apology": refundApology,
  "order-refunded": orderRefunded,
  "money-back": moneyBack,
  "parcel-refused": parcelRefused,
  "parcel-lost": parcelLost,
  "return-asked": returnAsked,
  "return-accepted": returnAccepted,
  "return-declined": returnDeclined,
  "return-with-portal": returnWithPortal,
  "return-withdrawn": returnWithdrawn,
  "seller-new-order": sellerNewOrder,
  "seller-order-cancelled": sellerOrderCancelled,
  "seller-part-refunded": sellerPartRefunded,
  "seller-return-asked": sellerReturnAsked,
};

export type RenderedMail = { subject: string; html: string; text: string; attachments?: MailAttachment[] };

export function renderMail(kind: MailKind, view: MailView): RenderedMail {
  const { subject, Body } = templates[kind];
  return htmlToMail(subject(view), createElement(Body, view));
}

/** A template as a mail, with the plain text that some readers show. */
export function htmlToMail(subject: string, body: ReactElement): RenderedMail {
  const html = `<!doctype html>${renderToStaticMarkup(body)}`;
  return { subject, html, text: toPlainText(html) };
}
