import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";
import { isReturnReason } from "../model/return-reason.ts";
import { isOverdue, isPortals } from "../model/return-state.ts";

const whole = {
  order: { select: { code: true, buyerName: true, locale: true, market: true, payMethod: true } },
  lines: true,
  photos: { orderBy: { position: "asc" } },
} satisfies Prisma.ReturnRequestInclude;
type Found = Prisma.ReturnRequestGetPayload<{ include: typeof whole }>;
type Part = Prisma.SellerOrderGetPayload<{ include: { lines: true } }>;

export type ReturnView = ReturnType<typeof viewOf>;

const most = 200;

/** The requests of an order, the oldest first. */
export function listReturnsOfOrder(db: Reader, orderId: string, now: Date): Promise<ReturnView[]> {
  return list(db, { orderId }, now);
}

/** The requests about a seller's parts that still wait for something, the oldest first. */
export function listReturnsOfSeller(db: Reader, sellerId: string, now: Date): Promise<ReturnView[]> {
  return list(db, { state: { in: ["requested", "accepted"] } }, now, sellerId);
}

/** Every request that still waits for something: what staff must answer first, then by age. */
export async function listOpenReturns(db: Reader, now: Date): Promise<ReturnView[]> {
  const open = await list(db, { state: { in: ["requested", "accepted"] } }, now);
  return open.sort((one, other) => Number(other.overdue) - Number(one.overdue));
}

/** One request; for a seller only of their own parts. */
export async function findReturn(
  db: Reader,
  id: string,
  now: Date,
  sellerId: string | null = null,
): Promise<ReturnView | null> {
  if (!isUuid(id)) return null;
  const [found] = await list(db, { id }, now, sellerId);
  return found ?? null;
}

async function list(
  db: Reader,
  where: Prisma.ReturnRequestWhereInput,
  now: Date,
  sellerId: string | null = null,
): Promise<ReturnView[]> {
  const own = sellerId === null ? null : await partIdsOf(db, sellerId);
  const rows = await db.returnRequest.findMany({
    where: { ...where, ...(own ? { sellerOrderId: { in: own } } : {}) },
    include: whole,
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
    take: most,
  });
  const parts = await db.sellerOrder.findMany({
    where: { id: { in: rows.map(({ sellerOrderId }) => sellerOrderId) } },
    include: { lines: true },
  });
  return rows.flatMap((row) => {
    const part = parts.find(({ id }) => id === row.sellerOrderId);
    return part ? [viewOf(row, part, now)] : [];
  });
}

async function partIdsOf(db: Reader, sellerId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT seller_order.id FROM seller_order
    JOIN return_request ON return_request.seller_order_id = seller_order.id
    WHERE seller_order.seller_id = ${sellerId}::uuid`;
  return rows.map(({ id }) => id);
}

function viewOf(row: Found, part: Part, now: Date) {
  const { id, orderId, sellerOrderId, state, note, requestedAt, answerBy, sendBack, decidedAt, decisionNote } = row;
  return {
    ...{ id, orderId, sellerOrderId, state, note, requestedAt, answerBy, sendBack, decidedAt, decisionNote },
    ...{ receivedAt: row.receivedAt, refundId: row.refundId, version: row.version },
    reason: isReturnReason(row.reason) ? row.reason : ("not-as-described" as const),
    portals: isPortals(row),
    overdue: isOverdue(row, now),
    order: row.order,
    seller: { id: part.sellerId, name: part.sellerName },
    lines: row.lines.flatMap(({ orderLineId, quantity }) => {
      const line = part.lines.find((each) => each.id === orderLineId);
      if (!line) return [];
      const { name, nameVi, variantLabel, variantLabelVi, variantId } = line;
      return [{ id: orderLineId, variantId, quantity, name, nameVi, variantLabel, variantLabelVi }];
    }),
    photos: row.photos.map(({ id: photoId, digest, width, height }) => ({ id: photoId, digest, width, height })),
  };
}
