import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import type { DemoPickupPoint, DemoProducer } from "./demo-files.server.ts";
import { type Ids, idOf } from "./demo-rows.server.ts";

/** Where the demonstration's producers hand goods over in person. */
export async function loadDemoPickup(tx: Transaction, producers: readonly DemoProducer[], ids: Ids): Promise<void> {
  await tx.pickupPoint.createMany({
    data: producers.flatMap(({ key, pickupPoints = [] }) =>
      pickupPoints.map((point) => ({ id: newId(), sellerId: idOf(ids.sellers, key), ...columnsOf(point) })),
    ),
  });
}

function columnsOf({ opens, closes, windowMinutes, feeVnd, ...facts }: DemoPickupPoint) {
  return {
    ...facts,
    ...{ opensAt: minutesOf(opens), closesAt: minutesOf(closes), windowMin: windowMinutes, feeMinor: feeVnd },
  };
}

/** "07:30" as minutes after midnight. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
