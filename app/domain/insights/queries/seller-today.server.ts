import type { Reader } from "#app/platform/database.server.ts";
import { addDays, dateOf, dayOf } from "#app/shared/calendar.ts";

export type SellerToday = {
  toShip: { count: number; oldestPaidAt: Date | null };
  /** Parties that wait for the host's answer, and by when the first does. */
  requests: { count: number; answerBy: Date | null };
  drafts: { id: string; name: string }[];
  declined: { id: string; name: string; reason: string; live: boolean }[];
  inReview: number;
  soldOut: { id: string; name: string }[];
  awards: { id: string; name: string; stars: number; until: string }[];
  week: { orders: number };
};

const shortlist = 6;

/** What a maker has to do today, in one round of reads. */
export async function sellerToday(
  db: Reader,
  { sellerId, now, today }: { sellerId: string; now: Date; today: string },
): Promise<SellerToday> {
  const weekAgo = new Date(now.getTime() - 7 * 86_400_000);
  const packed = {
    sellerId,
    delivery: { not: "visit" as const },
    state: { in: ["paid" as const, "preparing" as const] },
  };
  const [toShip, oldest, products, inReview, soldOut, awards, orders, requests] = await Promise.all([
    db.sellerOrder.count({ where: packed }),
    db.sellerOrder.findFirst({
      where: packed,
      select: { order: { select: { paidAt: true } } },
      orderBy: { order: { placedAt: "asc" } },
    }),
    unfinished(db, sellerId),
    db.product.count({ where: { sellerId, submittedAt: { not: null }, state: { in: ["submitted", "live"] } } }),
    soldOutListings(db, sellerId),
    endingAwards(db, sellerId, today),
    db.sellerOrder.count({
      where: {
        sellerId,
        order: { placedAt: { gte: weekAgo } },
        state: { notIn: ["expired", "cancelled", "awaiting_payment"] },
      },
    }),
    db.booking.findMany({
      where: { sellerId, state: "requested" },
      select: { answerBy: true },
      orderBy: { answerBy: "asc" },
    }),
  ]);
  return {
    toShip: { count: toShip, oldestPaidAt: oldest?.order.paidAt ?? null },
    requests: { count: requests.length, answerBy: requests[0]?.answerBy ?? null },
    drafts: products
      .filter(({ reason }) => reason === null)
      .map(({ id, name }) => ({ id, name }))
      .slice(0, shortlist),
    declined: products.flatMap(({ id, name, reason, live }) => (reason === null ? [] : [{ id, name, reason, live }])),
    inReview,
    soldOut,
    awards,
    week: { orders },
  };
}

async function unfinished(db: Reader, sellerId: string) {
  const rows = await db.product.findMany({
    where: {
      sellerId,
      OR: [{ state: { in: ["draft", "declined"] } }, { state: "live", declinedReason: { not: null } }],
    },
    select: {
      id: true,
      state: true,
      declinedReason: true,
      translations: { where: { locale: { in: ["vi", "en"] } }, orderBy: { locale: "desc" } },
    },
    orderBy: { updatedAt: "desc" },
    take: 30,
  });
  return rows.map(({ id, state, declinedReason, translations }) => ({
    id,
    live: state === "live",
    reason: state === "draft" ? null : (declinedReason ?? ""),
    name: translations.find(({ name }) => name)?.name ?? "",
  }));
}

/** Live listings of which nothing is free to buy. */
function soldOutListings(db: Reader, sellerId: string): Promise<{ id: string; name: string }[]> {
  return db.$queryRaw`
    SELECT p.id, coalesce(t.name, '') AS name
    FROM product p
    JOIN variant v ON v.product_id = p.id AND NOT v.retired
    LEFT JOIN stock_level s ON s.variant_id = v.id
    LEFT JOIN product_translation t ON t.product_id = p.id AND t.locale = 'vi'
    WHERE p.seller_id = ${sellerId}::uuid AND p.state = 'live'
    GROUP BY p.id, t.name
    HAVING coalesce(sum(s.on_hand - s.held), 0) = 0
    ORDER BY t.name
    LIMIT ${shortlist}`;
}

async function endingAwards(db: Reader, sellerId: string, today: string): Promise<SellerToday["awards"]> {
  const rows = await db.award.findMany({
    where: {
      ...{ sellerId, state: "granted", validUntil: { gte: dateOf(today), lte: dateOf(addDays(today, 180)) } },
      OR: [{ replacedBy: null }, { replacedBy: { state: "potential_5" } }],
    },
    orderBy: { validUntil: "asc" },
  });
  return rows.map(({ id, certifiedName, stars, validUntil }) => ({
    id,
    name: certifiedName,
    stars,
    until: dayOf(validUntil),
  }));
}
