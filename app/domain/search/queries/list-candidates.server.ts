import { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import type { SearchRequest } from "#app/ports/search-index.ts";
import type { Question } from "../model/question.ts";
import { candidateColumns, type FoundCandidate } from "./candidate-facts.server.ts";
import type { ItemRef } from "./hits.server.ts";
import { adultCondition } from "./row-expressions.server.ts";

type Asked = Pick<SearchRequest, "locale" | "market" | "adult"> & { today: string | null };
export type NamedCandidate = FoundCandidate & { title: string; slug: string };

/** What the ranking model must know of items that another engine found; those the read model has no more are left out. */
export async function listCandidates(
  db: Reader,
  asked: Asked,
  question: Question,
  items: readonly ItemRef[],
): Promise<NamedCandidate[]> {
  if (items.length === 0) return [];
  const rows = await db.$queryRaw<{ candidate: NamedCandidate }[]>`
    SELECT to_json(item) AS candidate FROM (
      SELECT ${candidateColumns(asked, question, Prisma.sql`TRUE`)}, d.title, d.slug
      FROM unnest(${items.map(({ type }) => type)}::text[], ${items.map(({ id }) => id)}::uuid[]) AS wanted(type, id)
      JOIN search_document d ON d.item_type = wanted.type AND d.item_id = wanted.id AND d.locale = ${asked.locale}
      WHERE ${adultCondition(asked)}) AS item`;
  return rows.map(({ candidate }) => candidate);
}
