import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dayAt } from "#app/shared/calendar.ts";
import { unpaidOf, unpaidUnits } from "../model/door-money.ts";
import { refundOfPart, sharingParts } from "../model/part-refund.ts";
import type { PartMovement, SoldPart } from "../model/statement.ts";
import { asCurrency } from "../model/stored-money.ts";

/** Vietnam's offset from UTC, all year. */
const vietnam = "+07:00";

export type SoldBy = { sellerId: string; part: SoldPart };

const whole = {
  lines: true,
  shipments: { include: { lines: true } },
  order: {
    include: {
      sellerOrders: {
        select: {
          id: true,
          state: true,
          goodsMinor: true,
          shippingMinor: true,
          discountMinor: true,
          lines: { select: { id: true } },
        },
      },
      refunds: { include: { lines: true }, orderBy: { requestedAt: "asc" } },
      history: { where: { kind: { in: ["refund", "money-received"] } }, orderBy: { at: "asc" } },
    },
  },
} satisfies Prisma.SellerOrderInclude;
type Found = Prisma.SellerOrderGetPayload<{ include: typeof whole }>;

/** Parts of orders of which money moved between these days in Vietnam, of one seller or of all, each with all its movements. */
export async function listSoldParts(
  db: Reader,
  { sellerId, from, until }: { sellerId: string | null; from: Day; until: Day },
): Promise<SoldBy[]> {
  const within = { gte: new Date(`${from}T00:00:00${vietnam}`), lt: new Date(`${until}T00:00:00${vietnam}`) };
  const parts = await db.sellerOrder.findMany({
    where: {
      ...(sellerId ? { sellerId } : {}),
      // Nobody paid for what was called off while the rest of the order went on.
      state: { not: "cancelled" },
      order: {
        paidAt: { not: null },
        OR: [
          { paidAt: within },
          { refunds: { some: { requestedAt: within } } },
          { history: { some: { kind: "refund", at: within } } },
        ],
      },
    },
    include: whole,
    orderBy: { id: "asc" },
  });
  return parts.map((part) => ({ sellerId: part.sellerId, part: soldPart(part) }));
}

function soldPart(found: Found): SoldPart {
  const { order } = found;
  return {
    sellerOrderId: found.id,
    orderCode: order.code,
    currency: asCurrency(order.currency),
    revenue: found.delivery === "visit" ? "services" : "goods",
    // What is handed over in Vietnam is no export, whoever buys it.
    abroad: order.market !== "VN" && found.delivery === "post",
    feeBp: found.feeBp,
    takenBy: order.payMethod === "on-delivery" ? "seller" : "portal",
    movements: movementsOf(found),
  };
}

function movementsOf(found: Found): PartMovement[] {
  const { order, id } = found;
  const sale = saleOf(found);
  const parts = sharingParts(order.sellerOrders);
  const back = order.refunds.map((refund): PartMovement => {
    const own = refundOfPart(refund, parts, id, asCurrency(order.currency));
    return {
      day: dayAt(refund.requestedAt),
      kind: "refund",
      goodsMinor: -own.goodsMinor - own.voucherMinor,
      shippingMinor: -own.shippingMinor,
      voucherMinor: 0 - own.voucherMinor,
    };
  });
  return [sale, ...back, ...restOf(found, [sale, ...back])].filter(
    ({ kind, goodsMinor: goods, shippingMinor: shipping }) => kind === "sale" || goods !== 0 || shipping !== 0,
  );
}

/** What did not come to the door was not sold. */
function saleOf(found: Found): PartMovement {
  const { order, lines, shippingMinor } = found;
  const units = unpaidUnits(found, order);
  const unpaid = lines.map((line) => unpaidOf(line, units.get(line.id) ?? 0));
  const voucher = unpaid.reduce((sum, { discountMinor }) => sum + discountMinor, 0);
  const net = unpaid.reduce((sum, { netMinor }) => sum + netMinor, 0);
  return {
    ...{ day: dayAt(order.paidAt ?? order.placedAt), kind: "sale", shippingMinor },
    ...{ goodsMinor: found.goodsMinor - net - voucher, voucherMinor: found.discountMinor - voucher },
  };
}

/**
 * A part given back whole without a refund of its own in the ledger, as by the provider's news alone. Where the buyer paid for
 * the way and not all of the money went back, the way stays the seller's.
 */
function restOf(found: Found, movements: readonly PartMovement[]): PartMovement[] {
  const given = found.order.history.find((event) => event.kind === "refund" && event.sellerOrderId === found.id);
  if (found.state !== "refunded" || found.order.paymentState !== "refunded" || !given) return [];
  const left = (name: "goodsMinor" | "shippingMinor" | "voucherMinor") =>
    movements.reduce((all, each) => all + each[name], 0);
  return [
    {
      ...{ day: dayAt(given.at), kind: "refund" as const },
      ...{
        goodsMinor: -left("goodsMinor"),
        shippingMinor: -left("shippingMinor"),
        voucherMinor: 0 - left("voucherMinor"),
      },
    },
  ];
}
