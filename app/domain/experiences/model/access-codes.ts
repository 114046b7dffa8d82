/** What there is for who comes, and what may be parked, in the order a filter names them. */
export const accessCodes = [
  "step_free",
  "accessible_toilet",
  "guide_dog",
  "stroller",
  "rest_seats",
  "quiet_hours",
  "shade",
  "toilet",
  "parking_car",
  "parking_motorbike",
  "parking_coach",
] as const;
