import { isIPv6, SocketAddress } from "node:net";
import { type AttemptLimit, attemptLimit } from "./attempt-limit.server.ts";
import type { PageRequest } from "./page.server.ts";

/** How often one address may do a thing within so many seconds: a classroom behind one address never meets it. */
const measures = {
  "sign-in": attemptLimit(60, 10 * 60),
  checkout: attemptLimit(30, 60),
  cart: attemptLimit(120, 60),
  voucher: attemptLimit(30, 10 * 60),
  return: attemptLimit(20, 10 * 60),
  waiting: attemptLimit(20, 10 * 60),
  api: attemptLimit(600, 60),
  "asked-link": attemptLimit(20, 10 * 60),
  "new-password": attemptLimit(30, 10 * 60),
  report: attemptLimit(10, 10 * 60),
} satisfies Record<string, AttemptLimit>;

type Visitor = Pick<PageRequest, "services" | "clientAddress">;

/** Counts one request of a visitor; the seconds to wait when there were too many, else 0. docs/decisions/009 */
export async function waitOfVisitor({ services, clientAddress }: Visitor, doing: keyof typeof measures) {
  if (services.env.RATE_LIMIT === "off" || isThisMachine(clientAddress)) return 0;
  return measures[doing].spend(visitorOf(clientAddress));
}

function isThisMachine(address: string): boolean {
  return /^(::ffff:)?127\./i.test(address) || address === "::1";
}

/** A household has a whole /64 of IPv6 addresses: its first half names the visitor. */
function visitorOf(address: string): string {
  const [plain = ""] = address.split("%");
  if (!isIPv6(plain) || plain.includes(".")) return plain;
  const [head = "", tail = ""] = new SocketAddress({ address: plain, family: "ipv6" }).address.split("::");
  const [first, last] = [head, tail].map((half) => half.split(":").filter(Boolean));
  const groups = [
    ...(first ?? []),
    ...Array<string>(8 - (first?.length ?? 0) - (last?.length ?? 0)).fill("0"),
    ...(last ?? []),
  ];
  return groups.slice(0, 4).join(":");
}
