import type { Reader } from "#app/platform/database.server.ts";
import { doorFacts, unpaidUnits } from "../model/door-money.ts";
import type { LineUnits } from "../model/line-units.ts";
import { lineUnitsOf } from "../model/parcel-units.ts";
import { withUnpaid } from "../model/units-back.ts";
import { listGivenBack } from "./list-given-back.server.ts";

export type CountedLine = LineUnits & { id: string; sellerOrderId: string; variantId: string; importClass: string };

/** The lines of these parts, each with what of it was given back and what is in parcels. */
export async function listLineUnits(db: Reader, sellerOrderIds: readonly string[]): Promise<CountedLine[]> {
  const parts = await db.sellerOrder.findMany({
    where: { id: { in: [...sellerOrderIds] } },
    include: {
      lines: { orderBy: { position: "asc" } },
      shipments: { include: { lines: true } },
      order: { select: doorFacts },
    },
    orderBy: { id: "asc" },
  });
  const given = await listGivenBack(
    db,
    parts.flatMap(({ lines }) => lines.map(({ id }) => id)),
  );
  return parts.flatMap((part) => {
    const unpaid = unpaidUnits(part, part.order);
    return part.lines.map((line) => ({
      ...{ id: line.id, sellerOrderId: part.id, variantId: line.variantId, importClass: line.importClass },
      ...lineUnitsOf(part, line, withUnpaid(given(line.id), unpaid.get(line.id))),
    }));
  });
}
