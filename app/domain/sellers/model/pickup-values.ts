import type { PickupPoint } from "#app/shared/pickup-point.ts";
import { clockTime } from "./clock-time.ts";

/** A point as the texts of its form's fields. */
export function pickupValues(point: PickupPoint): Record<string, string> {
  const { kind, name, address, directions, area, lat, lon, feeMinor, hours } = point;
  return {
    ...{ kind, name, address, directions, area, fee: feeMinor === 0 ? "" : String(feeMinor) },
    ...{ lat: lat === null ? "" : String(lat), lon: lon === null ? "" : String(lon) },
    ...Object.fromEntries(hours.weekdays.map((day) => [`day-${day}`, "on"])),
    ...{ opensAt: clockTime(hours.opensAt), closesAt: clockTime(hours.closesAt) },
    ...{ windowMin: String(hours.windowMin), leadHours: String(hours.leadHours) },
    closedOn: hours.closedOn.join("\n"),
  };
}

/** What a new point begins with: daily, eight to five, two hours each, a day beforehand. */
export const newPickupValues: Record<string, string> = {
  ...{ kind: "farm", opensAt: "08:00", closesAt: "17:00", windowMin: "120", leadHours: "24" },
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [`day-${day}`, "on"])),
};
