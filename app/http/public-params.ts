import { tripParams } from "#app/domain/experiences/model/trip-query.ts";
import { listParamNames } from "#app/domain/search/model/list-query.ts";

/** Every parameter a public page reads from its address: lists, the version of a legal page, the thanks for a report, the days of a visit, a trip. */
export const publicParams: ReadonlySet<string> = new Set([
  ...listParamNames,
  "version",
  "reported",
  "month",
  "day",
  ...tripParams,
]);
