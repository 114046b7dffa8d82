export type Point = { lat: number; lon: number };

/** A road in the highlands is about so much longer than the straight line, and driven at about so many km an hour: estimates. */
export const roadFactor = 1.4;
const kmPerHour = 35;
const earthKm = 6371;

/** The straight distance over the ground, in km. */
export function straightKm(from: Point, to: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const [dLat, dLon] = [rad(to.lat - from.lat), rad(to.lon - from.lon)];
  const a = Math.sin(dLat / 2) ** 2 + Math.cos(rad(from.lat)) * Math.cos(rad(to.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** What the road between two places is reckoned to be: whole km, and minutes in steps of five; never less than they are apart. */
export function roadEstimate(from: Point, to: Point): { km: number; minutes: number } {
  const km = straightKm(from, to) * roadFactor;
  return { km: Math.ceil(km), minutes: Math.ceil(((km / kmPerHour) * 60) / 5) * 5 };
}
