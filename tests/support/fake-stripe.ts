import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import sessionExample from "#tests/fixtures/stripe/checkout-session.json" with { type: "json" };
import refundExample from "#tests/fixtures/stripe/refund.json" with { type: "json" };

export type StripeCall = {
  method: string;
  path: string;
  query: Record<string, string>;
  fields: Record<string, string>;
  idempotencyKey: string | null;
  version: string | null;
};
export type FakeStripe = {
  /** A refund that was made comes back, as to a card that was closed. */
  failRefund(id: string): void;
  base: string;
  calls: StripeCall[];
  sessions: Map<string, Record<string, unknown>>;
  /** Answers the next calls with this status instead, before any work is begun: the same key may succeed later. */
  failNext(status: number, times?: number): void;
  /** Begins the next write and answers 500; the same key is answered so for ever. With `makes` the work was done all the same. */
  breakNext(options?: { makes?: boolean }): void;
  /** Does what the next calls ask for, but hangs up instead of answering. */
  loseNext(times: number): void;
  close(): Promise<void>;
};

/** What the documented API takes; anything else is refused, as Stripe does. */
const createFields = [
  /^mode$/,
  /^client_reference_id$/,
  /^customer_email$/,
  /^locale$/,
  /^success_url$/,
  /^cancel_url$/,
  /^expires_at$/,
  /^metadata\[\w+\]$/,
  /^payment_intent_data\[metadata\]\[\w+\]$/,
  /^adaptive_pricing\[enabled\]$/,
  /^payment_method_options\[konbini\]\[expires_after_days\]$/,
  /^line_items\[\d+\]\[quantity\]$/,
  /^line_items\[\d+\]\[price_data\]\[(currency|unit_amount)\]$/,
  /^line_items\[\d+\]\[price_data\]\[product_data\]\[name\]$/,
];
const refundFields = [/^payment_intent$/, /^amount$/, /^reason$/, /^metadata\[\w+\]$/];

type Answer = { status: number; body: unknown };

/** A strict local stand-in for Stripe's API: sessions and refunds, idempotency keys, and its limits. */
export async function startFakeStripe(): Promise<FakeStripe> {
  const calls: StripeCall[] = [];
  const sessions = new Map<string, Record<string, unknown>>();
  const byKey = new Map<string, { fields: string; answer: Answer }>();
  const failing = { status: 0, times: 0 };
  const breaking = { next: false, makes: false };
  let losing = 0;
  const server = createServer(async (request, response) => {
    const call = await readCall(request);
    calls.push(call);
    if (failing.times > 0) {
      failing.times -= 1;
      return send(response, failure(failing.status));
    }
    const answered = idempotent(call, byKey, () => {
      if (!breaking.next) return answer(call, sessions, base);
      breaking.next = false;
      if (breaking.makes) answer(call, sessions, base);
      return failure(500);
    });
    if (losing === 0) return send(response, answered);
    losing -= 1;
    response.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    failRefund(id) {
      for (const session of sessions.values()) {
        const refunds = (session.refunds ?? []) as Refunds;
        session.refunds = refunds.map((refund) => (refund.id === id ? { ...refund, status: "failed" } : refund));
      }
    },
    base,
    calls,
    sessions,
    failNext(status, times = 1) {
      Object.assign(failing, { status, times });
    },
    breakNext({ makes = false } = {}) {
      Object.assign(breaking, { next: true, makes });
    },
    loseNext(times) {
      losing = times;
    },
    close: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  };
}

async function readCall(request: IncomingMessage): Promise<StripeCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const fields = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString("utf8")));
  const header = (name: string) => (request.headers[name] as string | undefined) ?? null;
  const { pathname: path, searchParams } = new URL(request.url ?? "/", "http://stripe.test");
  return {
    method: request.method ?? "",
    path,
    query: Object.fromEntries(searchParams),
    fields,
    idempotencyKey: header("idempotency-key"),
    version: header("stripe-version"),
  };
}

/** The same key with the same fields is the same answer; with other fields it is an error. */
function idempotent(
  call: StripeCall,
  known: Map<string, { fields: string; answer: Answer }>,
  make: () => Answer,
): Answer {
  if (call.method !== "POST") return make();
  if (!call.idempotencyKey) return refusal("a write without an idempotency key");
  const fields = JSON.stringify(call.fields);
  const before = known.get(call.idempotencyKey);
  if (before)
    return before.fields === fields
      ? before.answer
      : refusal("Keys for idempotent requests can only be used with the same parameters", "idempotency_error");
  const made = make();
  if (made.status < 400 || made.status >= 500) known.set(call.idempotencyKey, { fields, answer: made });
  return made;
}

function answer(call: StripeCall, sessions: FakeStripe["sessions"], base: string): Answer {
  const [, , , what, id, verb] = call.path.split("/");
  if (call.path === "/v1/checkout/sessions" && call.method === "POST")
    return createSession(call.fields, sessions, base);
  if (call.path === "/v1/checkout/sessions" && call.method === "GET") return listOf(call, sessions);
  if (call.path === "/v1/refunds")
    return call.method === "POST" ? createRefund(call.fields, sessions) : listRefunds(call, sessions);
  const session = what === "sessions" ? sessions.get(id ?? "") : undefined;
  if (!session)
    return { status: 404, body: { error: { type: "invalid_request_error", message: `No such object: ${id}` } } };
  if (call.method === "GET" && !verb) return { status: 200, body: session };
  if (call.method === "POST" && verb === "expire") {
    if (session.status !== "open") return refusal('Only Checkout Sessions with a status in ["open"] can be expired');
    session.status = "expired";
    return { status: 200, body: session };
  }
  return refusal(`Unrecognized request URL (${call.method}: ${call.path})`);
}

const listFields = [/^created\[gte\]$/, /^limit$/, /^starting_after$/, /^expand\[\d+\]$/];

/** A page of sessions, the newest first, as a list of Stripe's is. */
function listOf({ query }: StripeCall, sessions: FakeStripe["sessions"]): Answer {
  const unknown = unknownField(query, listFields);
  if (unknown) return refusal(`Received unknown parameter: ${unknown}`);
  const all = [...sessions.values()].reverse();
  const from = all.findIndex(({ id }) => id === query.starting_after) + 1;
  const data = all.slice(from, from + 2);
  return {
    status: 200,
    body: { object: "list", url: "/v1/checkout/sessions", data, has_more: from + data.length < all.length },
  };
}

/** The refunds of a session stand with it, and never give back more than it brought. */
type Refunds = { id: string; amount: number; status: string; metadata: Record<string, string> }[];

function createRefund(fields: Record<string, string>, sessions: FakeStripe["sessions"]): Answer {
  const unknown = unknownField(fields, refundFields);
  if (unknown) return refusal(`Received unknown parameter: ${unknown}`);
  const session = [...sessions.values()].find(({ payment_intent }) => payment_intent === fields.payment_intent);
  if (!session) return refusal(`No such payment_intent: ${fields.payment_intent}`);
  const refunds = (session.refunds ?? []) as Refunds;
  const given = refunds.filter(({ status }) => status !== "failed");
  const left = Number(session.amount_total) - given.reduce((sum, { amount }) => sum + amount, 0);
  const amount = Number(fields.amount ?? left);
  if (amount <= 0 || amount > left) return refusal("Refund amount is greater than unrefunded amount on charge");
  const made = { ...refundExample, id: `re_${crypto.randomUUID()}`, amount, metadata: metadataOf(fields) };
  session.refunds = [...refunds, made];
  return { status: 200, body: made };
}

function listRefunds({ query }: StripeCall, sessions: FakeStripe["sessions"]): Answer {
  const session = [...sessions.values()].find(({ payment_intent }) => payment_intent === query.payment_intent);
  return {
    status: 200,
    body: { object: "list", url: "/v1/refunds", data: session?.refunds ?? [], has_more: false },
  };
}

function metadataOf(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const key = /^metadata\[(\w+)\]$/.exec(name)?.[1];
      return key ? [[key, value]] : [];
    }),
  );
}

function createSession(fields: Record<string, string>, sessions: FakeStripe["sessions"], base: string): Answer {
  const unknown = unknownField(fields, createFields);
  if (unknown) return refusal(`Received unknown parameter: ${unknown}`);
  if (/[^\x20-\x7e]/.test(fields.customer_email ?? "")) return refusal("Invalid email address");
  const lifetime = Number(fields.expires_at) - Date.now() / 1000;
  if (lifetime < 30 * 60 || lifetime > 24 * 3600)
    return refusal("The `expires_at` timestamp must be between 30 minutes and 24 hours from now");
  const items = Object.keys(fields).filter((name) => /^line_items\[\d+\]\[quantity\]$/.test(name)).length;
  const currencies = new Set(
    Object.entries(fields)
      .filter(([name]) => name.endsWith("[currency]"))
      .map(([, value]) => value),
  );
  if (items === 0 || currencies.size !== 1) return refusal("All line items must share one currency");
  const total = Array.from(
    { length: items },
    (_, at) =>
      Number(fields[`line_items[${at}][quantity]`]) * Number(fields[`line_items[${at}][price_data][unit_amount]`]),
  ).reduce((sum, each) => sum + each, 0);
  const id = `cs_test_${sessions.size + 1}${crypto.randomUUID().replaceAll("-", "")}`;
  const session = {
    ...sessionExample,
    id,
    status: "open",
    payment_status: "unpaid",
    amount_total: total,
    currency: [...currencies][0],
    client_reference_id: fields.client_reference_id,
    expires_at: Number(fields.expires_at),
    url: `${base}/pay/${id}`,
    payment_intent: `pi_${id}`,
    metadata: metadataOf(fields),
  };
  sessions.set(id, session);
  return { status: 200, body: session };
}

function unknownField(fields: Record<string, string>, known: RegExp[]): string | undefined {
  return Object.keys(fields).find((name) => !known.some((pattern) => pattern.test(name)));
}

function refusal(message: string, type = "invalid_request_error"): Answer {
  return { status: 400, body: { error: { type, message } } };
}

function failure(status: number): Answer {
  return { status, body: { error: { type: "api_error", message: "failing" } } };
}

function send(response: ServerResponse, { status, body }: Answer) {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
