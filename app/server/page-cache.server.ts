import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gunzipSync, gzip } from "node:zlib";
import { parse } from "cookie";
import { isPersonalPath } from "#app/http/cache-policy.server.ts";
import type { ChangeFeed } from "#app/platform/change-feed.server.ts";
import { createPageStore, type KeptPage, type PageStore } from "#app/platform/page-store.server.ts";
import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import { notingShownStock } from "#app/platform/shown-stock.server.ts";
import type { Clock } from "#app/ports/clock.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { isLocale } from "#app/shared/locale.ts";
import { defaultMarket, isMarket, type Market } from "#app/shared/market.ts";

export const pageChannel = "page_changed";

/** Public pages: below a locale, or what machines read. What follows is plain, so that no encoding hides a personal branch. */
const candidate =
  /^\/(?:(vi|en|th|ko|ja)(?:\/([a-z-]*)(?:\/[^?]*)?)?|sitemap\.xml|llms\.txt|(?:sitemaps|feeds)\/[^?]*)(?:\?|$)/;
/** What a search does not find is counted as demand, so every search is made. */
const countedBranch = "search";
const longestAddress = 1_000;
const renewAfterMs = 10 * 60_000;

export type PageCacheOptions = {
  /** Makes the answer to a request that carries nothing but its address and market. */
  render(request: Request): Promise<Response>;
  origin: string;
  clock: Clock;
  changes: ChangeFeed;
  /** Read by every page: a change of it is true here only when it was read anew. */
  reference: Pick<ReferenceStore, "onReloaded">;
  /** Sent with every answer. */
  headers: readonly (readonly [string, string])[];
  maxBytes: number;
  /** The parameters public pages read. Others, such as what a social network adds to each click, make no other page. */
  readParams: ReadonlySet<string>;
};

type Next = () => void;
type Answer =
  | { kind: "page"; page: KeptPage }
  | { kind: "missing"; status: number; headers: [string, string][]; body: Buffer }
  | { kind: "personal" };

/** Fast for the first reader, small for the ones after. */
const firstLevel = 1;
const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/**
 * Answers public pages before anything else sees the request. A kept page is the same for everybody of its locale and market,
 * because it was made from the address and the market alone. What is personal goes on to `next`.
 */
export async function createPageCache(options: PageCacheOptions) {
  const { changes, reference, clock } = options;
  const store = createPageStore(options.maxBytes);
  const { dropNow, dropSoon } = dropping(store);
  await changes.subscribe(pageChannel, {
    onMessage(change) {
      if (change.startsWith("stock:")) store.dropStock(change.slice(6));
      else if (change === "prices") dropSoon();
      else dropNow();
    },
    onMissed: dropNow,
  });
  reference.onReloaded(dropNow);
  const makeAnswer = answerMaker(options, store);
  const today = todayOf(clock);
  const handle = (request: IncomingMessage, response: ServerResponse, next: Next) => {
    const wanted = changes.isListening() ? wantedPage(request, today(), options.readParams) : null;
    if (!wanted) return next();
    const kept = store.find(wanted.key);
    if (kept) {
      sendPage(request, response, kept);
      if (!kept.brotli) void compressBetter(kept);
      if (Date.now() - kept.keptAt > renewAfterMs) void makeAnswer(wanted).catch(() => undefined);
      return;
    }
    if (!isDecodable(wanted.url)) return next();
    makeAnswer(wanted).then((answer) => sendAnswer(request, response, answer, next), next);
  };
  return { handle, store };
}

/** Prices that move on cards for minutes, batch after batch, drop the pages together: none is old for longer than this. */
const togetherMs = 2_000;

function dropping(store: PageStore) {
  let soon: NodeJS.Timeout | undefined;
  const dropNow = () => {
    clearTimeout(soon);
    soon = undefined;
    store.dropAll();
  };
  const dropSoon = () => {
    soon ??= setTimeout(dropNow, togetherMs).unref();
  };
  return { dropNow, dropSoon };
}

type Wanted = { key: string; url: string; marketCookie: Market | null };

/** The page a request asks for, or null when it is not one that may be kept. */
function wantedPage(
  { method, url: asked = "", headers }: IncomingMessage,
  today: string,
  readParams: ReadonlySet<string>,
): Wanted | null {
  const url = asked.includes("?") ? withParams(asked, readParams) : asked;
  if ((method !== "GET" && method !== "HEAD") || url.length > longestAddress) return null;
  const [found, locale, branch] = candidate.exec(url) ?? [];
  if (found === undefined || isPersonalPath(`/${branch ?? ""}`) || isPersonalPath(pathBelow(url))) return null;
  if (branch === countedBranch) return null;
  const marketCookie = isLocale(locale) ? marketOfCookie(headers.cookie, url) : null;
  const other = marketCookie && isLocale(locale) && marketCookie !== defaultMarket(locale) ? marketCookie : null;
  return { key: `${today}${other ?? ""}${url}`, url, marketCookie: other };
}

/** The address with only these parameters, in their order and as they were written. */
function withParams(url: string, readParams: ReadonlySet<string>): string {
  const at = url.indexOf("?");
  const told = url
    .slice(at + 1)
    .split("&")
    .filter((pair) => readParams.has(pair.split("=", 1)[0] ?? ""));
  return told.length > 0 ? `${url.slice(0, at)}?${told.join("&")}` : url.slice(0, at);
}

/** What is percent-encoded wrongly is no address: the listener says so. */
function isDecodable(url: string): boolean {
  try {
    decodeURI(url);
    return true;
  } catch {
    return false;
  }
}

function pathBelow(url: string): string {
  const [path = ""] = url.split("?", 1);
  return path.slice(path.indexOf("/", 1) === -1 ? path.length : path.indexOf("/", 1));
}

function marketOfCookie(cookie: string | undefined, url: string): Market | null {
  if (!cookie?.includes("market=") || /[?&]market=/.test(url)) return null;
  const { market } = parse(cookie);
  return isMarket(market) ? market : null;
}

/** Two who ask for the same page wait for one making of it. */
function answerMaker({ render, origin, headers }: PageCacheOptions, store: PageStore) {
  const underway = new Map<string, Promise<Answer>>();
  const make = async ({ key, url, marketCookie }: Wanted): Promise<Answer> => {
    const draft = store.begin();
    const request = new Request(
      `${origin}${url}`,
      marketCookie ? { headers: { cookie: `market=${marketCookie}` } } : {},
    );
    const { value: response, productIds } = await notingShownStock(() => render(request));
    const gone = response.status === 404 || response.status === 410;
    if (gone || !mayBeKept(response)) store.drop(key);
    if (!gone && !mayBeKept(response)) return { kind: "personal" };
    const body = exact(await gzipped(Buffer.from(await response.arrayBuffer()), { level: firstLevel }));
    const list = headerList(response.headers, headers);
    if (gone) return { kind: "missing", status: response.status, headers: list, body };
    const etag = `W/${(response.headers.get("ETag") ?? "").replace(/^W\//, "")}`;
    const page: KeptPage = { headers: list, etag, gzip: body, brotli: null, productIds, keptAt: Date.now() };
    store.keep(key, page, draft);
    return { kind: "page", page };
  };
  return (wanted: Wanted): Promise<Answer> => {
    const waiting = underway.get(wanted.key);
    if (waiting) return waiting;
    const making = make(wanted).finally(() => underway.delete(wanted.key));
    underway.set(wanted.key, making);
    return making;
  };
}

function mayBeKept({ status, headers }: Response): boolean {
  const policy = headers.get("Cache-Control") ?? "no-store";
  return status === 200 && headers.has("ETag") && !headers.has("Set-Cookie") && !policy.includes("no-store");
}

const ownHeaders = new Set(["etag", "content-length", "content-encoding", "vary"]);

function headerList(headers: Headers, always: PageCacheOptions["headers"]): [string, string][] {
  const own = [...headers].filter(([name]) => !ownHeaders.has(name));
  return [...always.map(([name, value]): [string, string] => [name, value]), ...own, ["vary", "Accept-Encoding"]];
}

function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer, next: Next) {
  if (answer.kind === "personal") return next();
  if (answer.kind === "page") return sendPage(request, response, answer.page);
  send(request, response, {
    status: answer.status,
    headers: answer.headers,
    ...encodingFor(request, answer.body, null),
  });
}

function sendPage(request: IncomingMessage, response: ServerResponse, page: KeptPage) {
  const headers = [...page.headers, ["etag", page.etag] as const];
  const named = request.headers["if-none-match"];
  if (named && (named.trim() === "*" || named.includes(page.etag.slice(2)))) {
    response.writeHead(304, headers.flat());
    return void response.end();
  }
  send(request, response, { status: 200, headers, ...encodingFor(request, page.gzip, page.brotli) });
}

const beingCompressed = new WeakSet<KeptPage>();

/** For the second reader and those after: most pages of a long tail are read once. */
async function compressBetter(page: KeptPage) {
  if (beingCompressed.has(page)) return;
  beingCompressed.add(page);
  const text = gunzipSync(page.gzip);
  page.gzip = exact(await gzipped(text, { level: 7 }));
  const brotli = await brotlied(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  });
  page.brotli = exact(brotli);
}

/** What zlib answers is a view of a larger block, which would be kept with it; so would Node's pool. */
function exact(view: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(view.length);
  view.copy(own);
  return own;
}

function takes(request: IncomingMessage, encoding: "br" | "gzip"): boolean {
  const accepted = request.headers["accept-encoding"];
  return typeof accepted === "string" && accepted.includes(encoding);
}

type Encoded = { encoding: string | null; body: Buffer };

function encodingFor(request: IncomingMessage, gzipBody: Buffer, brotli: Buffer | null): Encoded {
  if (brotli && takes(request, "br")) return { encoding: "br", body: brotli };
  if (takes(request, "gzip")) return { encoding: "gzip", body: gzipBody };
  return { encoding: null, body: gunzipSync(gzipBody) };
}

type Sent = Encoded & { status: number; headers: readonly (readonly [string, string])[] };

function send(request: IncomingMessage, response: ServerResponse, { status, headers, encoding, body }: Sent) {
  const all = headers.flat();
  if (encoding) all.push("content-encoding", encoding);
  all.push("content-length", String(body.length));
  response.writeHead(status, all);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** The business day is part of every key: what ends with a day is gone with it. Looked up once a second. */
function todayOf(clock: Clock): () => string {
  let known = { at: Number.NEGATIVE_INFINITY, day: "" };
  return () => {
    const now = clock.now();
    if (Math.abs(now.getTime() - known.at) >= 1_000) known = { at: now.getTime(), day: dayAt(now) };
    return known.day;
  };
}
