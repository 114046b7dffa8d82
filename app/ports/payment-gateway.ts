import type { Locale } from "#app/shared/locale.ts";
import type { Money } from "#app/shared/money.ts";
import type { Result } from "#app/shared/result.ts";

export type PaymentRequest = {
  paymentId: string;
  orderId: string;
  orderCode: string;
  locale: Locale;
  email: string;
  lines: { name: string; quantity: number; unit: Money }[];
  shipping: Money;
  /** "Shipping", in the buyer's language. */
  shippingLabel: string;
  total: Money;
  successUrl: string;
  cancelUrl: string;
  /** In real time. The provider's session must end by then; the stock hold ends two minutes later. */
  expiresAt: Date;
};

/** `payUrl` is the provider's address, or a path of the portal: people reach it by more than one host. */
export type OpenedPayment = { providerRef: string; payUrl: string };

/** What a provider's event says about one of our payments, whatever the provider calls it. */
export type PaymentNews = {
  /** The session's id; null when the event is about something that only names our payment. */
  providerRef: string | null;
  paymentId: string | null;
  outcome: "succeeded" | "delayed" | "failed" | "expired" | "cancelled" | "refunded" | "partly-refunded";
  amount: Money | null;
};

/** A session as the provider has it now; `news` is null while nothing is decided. */
export type ProviderSession = { providerRef: string; paymentId: string | null; news: PaymentNews | null };

/** What a provider says of a dispute. The charge it is about is named as the provider named it when it was paid. */
export type DisputeNews = {
  disputeRef: string;
  chargeRef: string;
  state: string;
  reason: string;
  amountMinor: number;
  currency: string;
  openedAt: Date;
};

/** What a provider says of one refund, which it names by our own id; `toldAt` is by its own clock. */
export type RefundNews = {
  refundRef: string;
  refundId: string;
  state: "gone" | "failed";
  reason: string;
  toldAt: Date;
};

export type VerifiedEvent = {
  eventId: string;
  type: string;
  payload: unknown;
  news: PaymentNews | null;
  dispute?: DisputeNews;
  refund?: RefundNews;
};

export type RefundWish = { refundId: string; providerRef: string; paymentId: string; amount: Money | null };

export type PaymentGateway = {
  readonly provider: "sandbox" | "stripe";
  /** The provider opens no session shorter than this. */
  readonly shortestSessionMs: number;
  /**
   * Idempotent by `paymentId`: asking twice, with the same request to the letter, opens one session. A provider that gave no
   * answer throws, and may be asked again; `spent` tells that every repeat for this payment would be answered with this failure.
   */
  open(request: PaymentRequest): Promise<Result<OpenedPayment, { code: "spent"; cause: unknown }>>;
  expire(providerRef: string): Promise<void>;
  /**
   * Idempotent by `refundId`: asking twice is one refund, and two refunds of one payment are two. Without an amount all that
   * was paid, for a payment whose amount we never learned. After one that failed it is a new one. Tells the provider's own
   * name of it, where it has one.
   */
  refund(input: RefundWish): Promise<string | undefined>;
  /** The provider's own list of the sessions opened since then, in real time. A sandbox has none: its sessions are ours. */
  sessions?(since: Date): AsyncIterable<ProviderSession>;
  /** Null when the signature does not fit the raw body. */
  verify(rawBody: string, signature: string | null): VerifiedEvent | null;
  /** Only a sandbox has it: the event a provider would send, signed like one. */
  demonstrate?(input: DemonstratedEvent): { rawBody: string; signature: string };
};

export const demonstratedActions = ["succeed", "decline", "later", "arrive", "fail-later", "cancel"] as const;
export type DemonstratedAction = (typeof demonstratedActions)[number];
export type DemonstratedEvent = { providerRef: string; paymentId: string; amount: Money; action: DemonstratedAction };
