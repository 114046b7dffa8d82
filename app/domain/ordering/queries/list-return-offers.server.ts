import type { Reader } from "#app/platform/database.server.ts";
import { withBuyer } from "../model/line-units.ts";
import { lineUnitsOf } from "../model/parcel-units.ts";
import type { ReturnReason } from "../model/return-reason.ts";
import { isOpenReturn } from "../model/return-state.ts";
import { arrivalOf, mayGiveBack, openReasons } from "../model/return-window.ts";
import { listGivenBack } from "./list-given-back.server.ts";

export type ReturnOffer = {
  partId: string;
  sellerName: string;
  reasons: ReturnReason[];
  /** How many of each line can still be asked for. */
  lines: { id: string; name: string; variantLabel: string; left: number; importClass: string }[];
  /** How often it was asked for already. */
  asked: number;
};

const sentStates: readonly string[] = ["shipped", "delivered", "partly_refunded"];

/** Of an order, the parts of which a buyer can still ask to give something back. */
export async function listReturnOffers(db: Reader, orderId: string, now: Date): Promise<ReturnOffer[]> {
  const parts = await db.sellerOrder.findMany({
    where: { orderId },
    include: { lines: { orderBy: { position: "asc" } }, shipments: { include: { lines: true } } },
    orderBy: { id: "asc" },
  });
  const requests = await db.returnRequest.findMany({ where: { orderId }, include: { lines: true } });
  const given = await listGivenBack(
    db,
    parts.flatMap(({ lines }) => lines.map(({ id }) => id)),
  );
  const open = requests.filter(({ state }) => isOpenReturn(state)).flatMap(({ lines }) => lines);
  return parts.flatMap((part) => {
    if (!(part.shippedAt || part.deliveredAt) || !sentStates.includes(part.state)) return [];
    const lines = part.lines.flatMap((line) => {
      const waiting = open
        .filter(({ orderLineId }) => orderLineId === line.id)
        .reduce((sum, each) => sum + each.quantity, 0);
      const left = withBuyer(lineUnitsOf(part, line, given(line.id))) - waiting;
      const { id, name, variantLabel, importClass } = line;
      return left > 0 ? [{ id, name, variantLabel, left, importClass }] : [];
    });
    const arrival = part.shipments.length > 0 ? arrivalOf(part.shipments) : (part.deliveredAt ?? part.shippedAt);
    const reasons = openReasons(
      arrival,
      lines.map(({ importClass }) => importClass),
      now,
    );
    const asked = requests.filter(({ sellerOrderId }) => sellerOrderId === part.id).length;
    return lines.length > 0 && reasons.length > 0
      ? [{ partId: part.id, sellerName: part.sellerName, reasons, lines, asked }]
      : [];
  });
}

/** The lines that may go back for this reason. */
export function linesFor({ lines }: ReturnOffer, reason: ReturnReason): ReturnOffer["lines"] {
  return lines.filter(({ importClass }) => mayGiveBack(reason, importClass));
}
