import { Prisma } from "#app/generated/prisma/client.ts";
import type { SearchRequest } from "#app/ports/search-index.ts";
import type { Box } from "#app/shared/map-box.ts";
import { priceBandBounds, priceBands } from "../model/price-band.ts";
import { rankingWeights } from "../model/ranking.ts";

/** Expressions on a row `d` of search_document. Without a day no award is valid and nothing is in season. */
type Asked = Pick<SearchRequest, "market"> & { today: string | null };

/** The price band of a row, null without a price. */
export const bandExpression: Prisma.Sql = Prisma.sql`CASE WHEN d.price_vnd IS NULL THEN NULL ${Prisma.join(
  priceBandBounds.map((bound, index) => Prisma.sql`WHEN d.price_vnd < ${bound}::int THEN ${priceBands[index]}::text`),
  " ",
)} ELSE ${priceBands.at(-1)}::text END`;

/** Stars count only while the award is valid. */
export function starsExpression({ today }: Asked): Prisma.Sql {
  if (!today) return Prisma.sql`NULL::int`;
  return Prisma.sql`CASE WHEN d.award_until >= ${today}::date THEN d.stars END`;
}

/** Goods for adults are found only where they are asked for, and then alone. */
export function adultCondition({ adult = false }: Pick<SearchRequest, "adult">): Prisma.Sql {
  return adult ? Prisma.sql`d.adult` : Prisma.sql`NOT d.adult`;
}

const latitude = Prisma.sql`(d.card->'at'->>'lat')::float8`;
const longitude = Prisma.sql`(d.card->'at'->>'lon')::float8`;

/** What has no place on the map stands in no box. */
export function boxCondition({ west, south, east, north }: Box): Prisma.Sql {
  return Prisma.sql`(${latitude} BETWEEN ${south}::float8 AND ${north}::float8 AND ${longitude} BETWEEN ${west}::float8 AND ${east}::float8)`;
}

/** Grows with the distance from the place asked for: over a province the ground is flat. Null without one. */
export function distanceExpression({ near }: Pick<SearchRequest, "near">): Prisma.Sql {
  if (!near) return Prisma.sql`NULL::float8`;
  const narrowing = Math.cos((near.lat * Math.PI) / 180);
  return Prisma.sql`((${latitude} - ${near.lat}::float8) ^ 2 + ((${longitude} - ${near.lon}::float8) * ${narrowing}::float8) ^ 2)`;
}

/** What is charged, where it has a column; else the listed price, which has the same order as prices by rule. */
export function priceExpression({ chargedIn }: Pick<SearchRequest, "chargedIn">): Prisma.Sql {
  if (chargedIn === "JPY") return Prisma.sql`d.price_jpy`;
  if (chargedIn === "KRW") return Prisma.sql`d.price_krw`;
  return Prisma.sql`d.price_vnd`;
}

/** 2 at its best this month, 1 in season, 0 not. */
export function seasonExpression({ today }: Asked): Prisma.Sql {
  if (!today) return Prisma.sql`0`;
  const month = Number(today.slice(5, 7));
  return Prisma.sql`CASE WHEN ${month}::int = ANY(d.peak_months) THEN 2 WHEN ${month}::int = ANY(d.months) THEN 1 ELSE 0 END`;
}

export const inStockExpression: Prisma.Sql = Prisma.sql`(d.free_stock IS NULL OR d.free_stock > 0)`;

/** Only goods are shipped; nothing else stands behind for it. */
export function shipsExpression({ market }: Asked): Prisma.Sql {
  return Prisma.sql`(d.item_type <> 'product' OR ${market}::text = ANY(d.ships_to))`;
}

/** The model's itemBonus, for ordering where no question is asked. */
export function bonusExpression(request: Asked): Prisma.Sql {
  const { atItsBest, inSeason, inStock, shipsToMarket, validAward } = rankingWeights;
  return Prisma.sql`(
    CASE (${seasonExpression(request)}) WHEN 2 THEN ${atItsBest}::float8 WHEN 1 THEN ${inSeason}::float8 ELSE 0 END
    + CASE WHEN ${inStockExpression} THEN ${inStock}::float8 ELSE 0 END
    + CASE WHEN ${shipsExpression(request)} THEN ${shipsToMarket}::float8 ELSE 0 END
    + CASE WHEN (${starsExpression(request)}) IS NOT NULL THEN ${validAward}::float8 ELSE 0 END)`;
}
