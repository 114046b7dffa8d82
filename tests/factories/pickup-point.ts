import { savePickupPoint } from "#app/domain/sellers/commands/save-pickup-point.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import type { PickupHours, PickupPoint } from "#app/shared/pickup-point.ts";
import type { TestServices } from "#tests/support/services.ts";

type PointWish = { sellerId: string; hours?: Partial<PickupHours> } & Partial<Omit<PickupPoint, "hours">>;

/** A farm gate in Đà Lạt, open every day from eight to five, a day beforehand, free of charge. */
export async function makePickupPoint(services: TestServices, wish: PointWish): Promise<{ id: string }> {
  const { sellerId, hours, ...facts } = wish;
  const id = newId();
  const saved = await inTransaction(services.db, (tx) =>
    savePickupPoint(tx, {
      ...{ id, sellerId, version: null },
      facts: {
        ...{ kind: "farm", name: "Cổng vườn Thử", address: "12 Đường Thử, Đà Lạt", directions: "Cổng xanh", area: "" },
        ...{ lat: 11.94, lon: 108.45, feeMinor: 0 },
        ...facts,
        hours: {
          ...{ weekdays: [1, 2, 3, 4, 5, 6, 7], opensAt: 480, closesAt: 1_020, windowMin: 120, leadHours: 24 },
          closedOn: [],
          ...hours,
        },
      },
    }),
  );
  if (!saved.ok) throw new Error(`the point was refused: ${saved.error}`);
  return { id };
}
